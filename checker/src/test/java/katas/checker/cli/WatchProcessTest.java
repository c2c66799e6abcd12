package katas.checker.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import katas.checker.Main;
import katas.checker.catalog.Kata;
import katas.checker.compile.ClassPath;
import katas.checker.compile.Folders;
import katas.checker.pristine.Pristine;
import katas.checker.run.Manifest;
import katas.checker.verify.SyntheticRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kata watch} as a process of its own, with real files, a real grader and whatever a learner may write. */
class WatchProcessTest {

    private static final String TALLY = SyntheticRepository.STUB + "domain/Tally.java";
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;
    private SyntheticRepository repository;
    private Process process;
    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final List<String> heard = new ArrayList<>();

    @BeforeEach
    void build() throws Exception {
        repository = new SyntheticRepository(folder.resolve("repository"));
        Kata kata = repository.repository().katas().get(0);
        Pristine.of(repository.repository()).bless(kata, new Manifest(Stream.of("begins_with_nothing", "counts_once", "adds_up")
                .map(test -> new Manifest.Entry("katas.counter.CounterTest", test)).toList()));
    }

    @AfterEach
    void end() throws Exception {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    private void watch(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dkata.root=" + repository.root(),
                "-cp", ClassPath.ofThisProcess().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)), Main.class.getName(), "watch"));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        Thread reader = new Thread(() -> {
            try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    lines.add(line);
                }
            } catch (IOException e) {
                lines.add("cannot be read: " + e);
            }
        });
        reader.setDaemon(true);
        reader.start();
    }

    private String line() throws InterruptedException {
        String line = lines.poll(LONG.toSeconds(), TimeUnit.SECONDS);
        assertThat(line).as("a line, and not silence, after%n%s", String.join("\n", heard)).isNotNull();
        heard.add(line);
        return line;
    }

    /** The next of these. */
    private JsonNode event(String name) throws Exception {
        while (true) {
            JsonNode event = JSON.readTree(line());
            if (event.get("event").asText().equals(name)) {
                return event;
            }
        }
    }

    private JsonNode after(String code) throws Exception {
        repository.write(TALLY, SyntheticRepository.tally("private int total;", code, "return total;"));
        return event("verdict");
    }

    private int exitCode() throws InterruptedException {
        assertThat(process.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    @Test
    void a_program_hears_of_every_verdict_whatever_the_code_does() throws Exception {
        watch("1", "--json");
        assertThat(event("watching").get("folder").asText()).isEqualTo("katas/01-counter");
        assertThat(event("begun").get("run").asInt()).isEqualTo(1);
        assertThat(event("test").get("name").asText()).isIn("begins_with_nothing", "counts_once", "adds_up");
        JsonNode first = event("verdict");
        assertThat(first.get("kata").asText()).isEqualTo("01-counter");
        assertThat(first.get("verdict").asText()).isEqualTo("red");
        assertThat(first.get("tests")).hasSize(3);
        assertThat(after("total += amount;").get("verdict").asText()).isEqualTo("green");
        Path state = folder.resolve("repository/.kata/state");
        await().atMost(LONG).until(() -> Files.exists(state) && Files.readString(state).contains("01-counter  test green 3/3"));
        assertThat(after("total + amount;").get("errors").get(0).get("message").asText()).isEqualTo("not a statement");
        assertThat(after("System.exit(0);").get("reasons").toString()).contains("System.exit(0)");
        after("total += amount; new Thread(() -> { while (true) { java.util.concurrent.locks.LockSupport.park(); } }, \"the leak\").start();");
        assertThat(event("note").get("message").asText()).contains("leaves threads running", "the leak");

        Path hangs = folder.resolve("hangs");
        repository.write(TALLY, SyntheticRepository.tally("private int total;",
                "new java.io.File(\"" + hangs.toUri().getPath() + "\").mkdir(); while (true) { total++; }", "return total;"));
        int hanging = event("begun").get("run").asInt();
        // Written earlier, the next code might be what this run reads.
        await().atMost(LONG).until(() -> Files.exists(hangs));
        repository.write(TALLY, SyntheticRepository.tally("private int total;", "total += amount;", "return total;"));
        assertThat(event("abandoned").get("run").asInt()).isEqualTo(hanging);
        assertThat(event("verdict").get("verdict").asText()).isEqualTo("green");

        repository.replace(SyntheticRepository.TEST, "// more", "// mine");
        assertThat(event("verdict").get("edits").toString()).contains("CounterTest.java");
        Folders.delete(folder.resolve("repository/katas/01-counter/src/main"));
        // Deleting takes a while: a verdict on a part of it may come first.
        JsonNode deleted = event("verdict");
        while (!deleted.get("reasons").toString().contains("kata reset 01")) {
            deleted = event("verdict");
        }
        assertThat(after("total += amount;").get("verdict").asText()).as("only one file came back").isEqualTo("red");

        process.getOutputStream().close();
        assertThat(exitCode()).isEqualTo(ExitCodes.RED);
    }

    @Test
    void in_a_pipe_there_are_plain_lines_and_the_exit_code_is_that_of_the_last_verdict() throws Exception {
        repository.write(TALLY, SyntheticRepository.tally("private int total;", "total += amount;", "return total;"));
        watch("1", "--poll");
        List<String> seen = new ArrayList<>();
        do {
            seen.add(line());
        } while (!seen.get(seen.size() - 1).contains("katas are green."));
        assertThat(seen).startsWith("Watching 01-counter.", "").contains("01-counter  Count").anyMatch(line -> line.startsWith("GREEN  3 of 3"))
                .contains("1 of 1 katas are green.").noneMatch(line -> line.contains("\u001b"));
        process.getOutputStream().close();
        assertThat(exitCode()).isEqualTo(ExitCodes.GREEN);
    }

    @Test
    void a_grader_that_is_killed_leaves_no_worker_behind() throws Exception {
        watch("1", "--json");
        event("verdict");
        await().atMost(LONG).until(() -> process.descendants().count() == 2);
        List<ProcessHandle> workers = process.descendants().toList();
        process.destroyForcibly();
        await().atMost(LONG).until(() -> workers.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void a_name_that_is_no_kata_and_a_limit_of_nothing_are_said_at_once() throws Exception {
        watch("nonsense");
        assertThat(line()).contains("\"nonsense\" is no kata");
        assertThat(exitCode()).isEqualTo(ExitCodes.USAGE);
        watch("1", "--limit", "0");
        assertThat(line()).contains("--limit takes a number of seconds");
        assertThat(exitCode()).isEqualTo(ExitCodes.USAGE);
    }
}
