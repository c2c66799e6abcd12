package katas.checker.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import picocli.CommandLine;

/** Types commands in a repository and keeps what the last one printed. */
final class CommandLineRunner implements AfterEachCallback {

    private static final String ROOT = "kata.root";

    private final String rootBefore = System.getProperty(ROOT);
    private String out = "";
    private String err = "";

    void in(Path root) {
        System.setProperty(ROOT, root.toString());
    }

    /** The exit code. */
    int kata(String... arguments) {
        StringWriter toOut = new StringWriter();
        StringWriter toErr = new StringWriter();
        CommandLine line = KataCommand.commandLine();
        line.setOut(new PrintWriter(toOut, true));
        line.setErr(new PrintWriter(toErr, true));
        int code = line.execute(arguments);
        out = toOut.toString();
        err = toErr.toString();
        return code;
    }

    String out() {
        return out;
    }

    String err() {
        return err;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        // What --db has set.
        System.clearProperty("kata.db");
        if (rootBefore == null) {
            System.clearProperty(ROOT);
        } else {
            System.setProperty(ROOT, rootBefore);
        }
    }
}
