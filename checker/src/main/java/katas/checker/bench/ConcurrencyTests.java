package katas.checker.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import katas.checker.catalog.Kata;
import katas.checker.pristine.Pristine;

/** The tests of a kata in which several threads move: those that the kit hands one of the instruments for that. */
final class ConcurrencyTests {

    private static final Pattern METHOD = Pattern.compile("\\bvoid\\s+(\\w+)\\s*\\(([^)]*)\\)");
    private static final Pattern INSTRUMENT = Pattern.compile("\\b(Interleavings|Nodes|Gates)\\b");

    private final SortedSet<String> names;

    private ConcurrencyTests(SortedSet<String> names) {
        this.names = names;
    }

    /** As the published tests have them. */
    static ConcurrencyTests of(Kata kata) throws IOException {
        SortedSet<String> names = new TreeSet<>();
        for (Path file : Pristine.of(kata.repository()).kata(kata).tests().java().values()) {
            Matcher method = METHOD.matcher(Files.readString(file));
            while (method.find()) {
                if (INSTRUMENT.matcher(method.group(2)).find()) {
                    names.add(method.group(1));
                }
            }
        }
        return new ConcurrencyTests(names);
    }

    boolean contains(String test) {
        return names.contains(test);
    }
}
