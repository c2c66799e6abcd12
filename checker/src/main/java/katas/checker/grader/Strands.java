package katas.checker.grader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import katas.checker.compile.SourceTree;
import katas.checker.run.Manifest;

/**
 * Shares the tests of a kata out over several strands, each of which runs its tests one after the other while the others run theirs. A test has
 * a database, nodes and instruments of its own, so that none notices another.
 */
final class Strands {

    /** Below it one strand is through before a second one would have come up. */
    private static final Duration WORTH_IT = Duration.ofMillis(300);
    /** What a test takes of which nothing is known: in a first run, that is each of them. */
    private static final Duration UNKNOWN = Duration.ofMillis(500);
    private static final Pattern PRINTS = Pattern.compile("\\bSystem\\s*\\.\\s*(out|err)\\b|\\bprintStackTrace\\b");

    private final int most;

    /** @param most how many strands there may be */
    Strands(int most) {
        this.most = most;
    }

    /**
     * The tests of every strand but the first, which runs all others.
     *
     * @param took how long each test took last time; one that is not known is taken to be like the others
     * @param main the code: if it prints, somebody wants to read that in order
     */
    List<Set<String>> beside(Manifest expected, Map<String, Duration> took, SourceTree main) throws IOException {
        Map<String, Duration> takes = guessed(expected, took);
        Duration all = takes.values().stream().reduce(Duration.ZERO, Duration::plus);
        if (most < 2 || all.compareTo(WORTH_IT) < 0 || prints(main)) {
            return List.of();
        }
        List<Strand> strands = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            strands.add(new Strand());
        }
        // The longest first, each to the strand that has the least to do: within a third of the best there is.
        expected.names().stream().sorted(Comparator.comparing((String name) -> takes.get(name)).reversed().thenComparing(Comparator.naturalOrder()))
                .forEach(name -> strands.stream().min(Comparator.comparing(strand -> strand.work)).orElseThrow().take(name, takes.get(name)));
        return strands.stream().skip(1).map(strand -> strand.tests).filter(tests -> !tests.isEmpty()).toList();
    }

    private static Map<String, Duration> guessed(Manifest expected, Map<String, Duration> took) {
        double usual = expected.names().stream().filter(took::containsKey).mapToLong(name -> took.get(name).toMillis()).average().orElse(UNKNOWN.toMillis());
        Map<String, Duration> takes = new TreeMap<>();
        expected.names().forEach(name -> takes.put(name, took.getOrDefault(name, Duration.ofMillis(Math.round(usual)))));
        return takes;
    }

    private static final class Strand {

        private final Set<String> tests = new TreeSet<>();
        private Duration work = Duration.ZERO;

        private void take(String test, Duration time) {
            tests.add(test);
            work = work.plus(time);
        }
    }

    private static boolean prints(SourceTree main) throws IOException {
        for (Path file : main.java().values()) {
            // In the encoding in which no bytes are wrong: what is not UTF-8 is for the compiler to say.
            if (PRINTS.matcher(Files.readString(file, StandardCharsets.ISO_8859_1)).find()) {
                return true;
            }
        }
        return false;
    }
}
