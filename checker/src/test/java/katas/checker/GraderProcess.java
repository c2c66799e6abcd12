package katas.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import katas.checker.compile.ClassPath;

/** The grader as the launchers start it, with a temporary folder of its own, to be stopped in the middle. */
final class GraderProcess implements AutoCloseable {

    static final int PATIENCE = 120;
    private static final int LIFETIME = 180;

    private final Process process;
    private final BufferedReader output;
    private final StringBuilder heard = new StringBuilder();

    GraderProcess(Path root, Path temporary, String... arguments) throws IOException {
        String classPath = ClassPath.ofThisProcess().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary, "-Dkata.root=" + root, Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CLASSPATH", classPath);
        process = builder.start();
        // One that hangs must not keep its test waiting for a line for ever.
        CompletableFuture.delayedExecutor(LIFETIME, TimeUnit.SECONDS).execute(process::destroyForcibly);
        output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Reads on until a line has the text. */
    GraderProcess awaitLine(String text) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            heard.append(line).append('\n');
            if (line.contains(text)) {
                return this;
            }
        }
        throw new AssertionError("ended without a line \"" + text + "\":\n" + heard);
    }

    /** The processes that it has started and that still run. */
    List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    /** Sends a signal to it and, as a terminal does, to all that it has started. */
    GraderProcess signal(String name) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        Stream.concat(children().stream().map(ProcessHandle::pid), Stream.of(process.pid())).map(String::valueOf).forEach(command::add);
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
        return this;
    }

    /** Types a line. */
    GraderProcess say(String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        return this;
    }

    /** Whether it has ended within that time. */
    boolean endsWithin(long millis) throws InterruptedException {
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /** Standard input is at its end. */
    GraderProcess sayNoMore() throws IOException {
        process.getOutputStream().close();
        return this;
    }

    /** Kills it alone, so that it can do nothing more about anything. */
    void kill() {
        process.destroyForcibly();
    }

    int end() throws IOException, InterruptedException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            heard.append(line).append('\n');
        }
        assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).as("it ends").isTrue();
        return process.exitValue();
    }

    String heard() {
        return heard.toString();
    }

    static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> !file.getFileName().toString().startsWith("hsperfdata")).toList();
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
