package katas.checker;

import java.io.IOException;
import java.io.PrintStream;
import katas.checker.cli.ExitCodes;
import katas.checker.cli.KataCommand;
import katas.checker.verify.Lab;

/** Where the launchers {@code kata} and {@code kata.cmd} come in. */
public final class Main {

    private static volatile boolean through;

    private Main() {
    }

    public static void main(String[] arguments) {
        noEndButOurs(System.err);
        int code;
        try {
            code = KataCommand.commandLine().execute(arguments);
        } catch (Throwable broken) {
            // The last line of defence: without it Java would end with 1, which means "red".
            broken.printStackTrace();
            code = ExitCodes.FAULT;
        }
        through = true;
        // A run that was given up may have left threads behind; they must not keep the grader from ending.
        System.exit(code);
    }

    /** A kata's code runs in this process and may call System.exit(0): that must not look like a verdict. */
    private static void noEndButOurs(PrintStream err) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!through) {
                err.println("kata: ended before it was through, from outside or by a kata that called System.exit. What is not listed above is not proved.");
                try {
                    Lab.discardLeftovers();
                } catch (IOException e) {
                    err.println("kata: could not delete everything that it had put into the temporary folder: " + e.getMessage());
                }
                err.flush();
                Runtime.getRuntime().halt(ExitCodes.FAULT);
            }
        }, "kata-end"));
    }
}
