package katas.checker.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Another program, and when it said what. */
final class Program {

    private Program() {
    }

    /**
     * How a program went.
     *
     * @param firstWord when it said anything
     * @param end       when it ended
     * @param code      what it ended with
     */
    record Ran(Duration firstWord, Duration end, int code) {
    }

    /** Runs it to its end. */
    static Ran run(Path folder, List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        Duration firstWord;
        try (InputStream out = process.getInputStream()) {
            int first = out.read();
            firstWord = Duration.ofNanos(System.nanoTime() - start);
            if (first >= 0) {
                out.transferTo(OutputStream.nullOutputStream());
            }
        }
        int code = process.waitFor();
        return new Ran(firstWord, Duration.ofNanos(System.nanoTime() - start), code);
    }

    static List<String> maven(String... arguments) {
        List<String> command = new ArrayList<>(List.of(System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn", "-B", "-o", "-q"));
        command.addAll(List.of(arguments));
        return command;
    }

    static List<String> grader(Sandbox sandbox, String... arguments) {
        List<String> command = new ArrayList<>(List.of(sandbox.launcher().toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    static BufferedReader lines(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
