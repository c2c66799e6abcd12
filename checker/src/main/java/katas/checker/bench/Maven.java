package katas.checker.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import katas.checker.catalog.Kata;

/**
 * {@code mvn -o -q -pl katas/NN test} in a sandbox: what the grader is compared with. A Maven that gives up early, because something is
 * missing offline, would be a quick one, and is an error.
 */
final class Maven {

    /** Surefire's last line about a module. */
    private static final Pattern TESTS_HAVE_RUN = Pattern.compile("Tests run: [1-9]\\d*, Failures: \\d+, Errors: \\d+, Skipped: \\d+$", Pattern.MULTILINE);

    private final Sandbox sandbox;
    private final String modules;
    private final int katas;

    Maven(Sandbox sandbox, List<Kata> katas) {
        this.sandbox = sandbox;
        this.katas = katas.size();
        this.modules = katas.stream().map(kata -> "katas/" + kata.slug()).collect(Collectors.joining(","));
    }

    /** Not measured: fetches what is missing, as on the first day, and builds the kit. */
    void prepare() throws IOException, InterruptedException {
        ran(Program.run(sandbox.repository().root(), command()));
    }

    /** One run, and how long it took. */
    Program.Ran test() throws IOException, InterruptedException {
        return ran(Program.run(sandbox.repository().root(), command("-o")));
    }

    private List<String> command(String... more) {
        List<String> command = new ArrayList<>(List.of(System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn", "-B", "-q"));
        command.addAll(List.of(more));
        command.addAll(List.of("-pl", modules, "test"));
        return command;
    }

    private Program.Ran ran(Program.Ran ran) throws IOException {
        if (!hasTested(ran.output(), katas)) {
            throw new IOException("Maven has not run the tests, so there is nothing to compare with. It said:\n" + ran.output());
        }
        return ran;
    }

    static boolean hasTested(String output, int modules) {
        return TESTS_HAVE_RUN.matcher(output).results().count() >= modules;
    }
}
