package katas.checker;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import katas.checker.cli.ExitCodes;
import katas.checker.cli.KataCommand;
import katas.checker.scratch.Ending;

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
        // Once somebody has stopped the grader, the code is no longer ours to choose.
        Ending.stopHere();
        through = true;
        // A run that was given up may have left threads behind; they must not keep the grader from ending.
        System.exit(code);
    }

    /** A kata's code runs in this process and may call System.exit(0): that must not look like a verdict. And somebody may stop us. */
    private static void noEndButOurs(PrintStream err) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (through) {
                return;
            }
            Ending.begin();
            boolean exited = exitWasCalled();
            err.println(exited ? "kata: ended before it was through, by a kata that called System.exit. What is not listed above is not proved."
                    : !Ending.farewell().isEmpty() ? Ending.farewell() : "kata: stopped before it was through. What is not told above is not known.");
            try {
                Ending.clear();
            } catch (IOException e) {
                err.println("kata: could not delete everything that it had put into the temporary folder: " + e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            err.flush();
            if (exited) {
                Runtime.getRuntime().halt(ExitCodes.FAULT);
            }
            // Otherwise Java ends with what shells expect: 128 and the number of the signal, which is 130 for Ctrl-C.
        }, "kata-end"));
    }

    private static boolean exitWasCalled() {
        return Thread.getAllStackTraces().values().stream().flatMap(Arrays::stream)
                .anyMatch(frame -> frame.getClassName().equals("java.lang.Runtime") && frame.getMethodName().equals("exit"));
    }
}
