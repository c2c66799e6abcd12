package katas.checker.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Another program, and when it said what. */
final class Program {

    private static final Pattern ESCAPE = Pattern.compile("\u001B\\[[0-9;]*m");

    private Program() {
    }

    /**
     * How a program went.
     *
     * @param firstWord when it said anything that can be seen
     * @param end       when it ended
     * @param output    what it said
     */
    record Ran(Duration firstWord, Duration end, String output) {
    }

    /** Runs it to its end. */
    static Ran run(Path folder, List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        Duration firstWord = null;
        StringBuilder output = new StringBuilder();
        try (BufferedReader out = lines(process)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                output.append(line).append('\n');
                // Maven begins with an escape sequence that puts back a colour nobody has changed.
                if (firstWord == null && !ESCAPE.matcher(line).replaceAll("").isBlank()) {
                    firstWord = Duration.ofNanos(System.nanoTime() - start);
                }
            }
        }
        process.waitFor();
        Duration end = Duration.ofNanos(System.nanoTime() - start);
        return new Ran(firstWord == null ? end : firstWord, end, output.toString());
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
