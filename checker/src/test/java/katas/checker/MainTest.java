package katas.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import katas.checker.compile.ClassPath;
import katas.checker.verify.SyntheticRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The grader as a process of its own, as the launchers start it. */
class MainTest {

    @TempDir
    private Path folder;

    private record Ended(int code, String output) {
    }

    private Ended kata(String... arguments) throws Exception {
        String classPath = ClassPath.ofThisProcess().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dkata.root=" + folder, Main.class.getName());
        builder.environment().put("CLASSPATH", classPath);
        builder.command().addAll(List.of(arguments));
        File output = folder.resolve("output.txt").toFile();
        Process process = builder.redirectErrorStream(true).redirectOutput(output).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends by itself").isTrue();
        return new Ended(process.exitValue(), Files.readString(output.toPath(), StandardCharsets.UTF_8));
    }

    @Test
    void a_kata_that_ends_the_process_does_not_make_it_green() throws Exception {
        new SyntheticRepository(folder).replace("solutions/01-counter/src/main/java/katas/counter/domain/Tally.java", "total += amount;", "System.exit(0);");
        Ended ended = kata("verify", "01");
        assertThat(ended.code()).as(ended.output()).isEqualTo(3);
        assertThat(ended.output()).contains("called System.exit");
    }

    @Test
    void help_is_green() throws Exception {
        Ended ended = kata("--help");
        assertThat(ended.code()).as(ended.output()).isEqualTo(0);
        assertThat(ended.output()).contains("verify", "Exit codes:");
    }
}
