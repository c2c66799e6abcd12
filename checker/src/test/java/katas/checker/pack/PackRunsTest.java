package katas.checker.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.compile.SourceTree;
import katas.checker.grader.Grader;
import katas.checker.grader.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A pack does on a candidate's machine what its task says: far from any repository, with Maven and the libraries that a build of this one has fetched. */
class PackRunsTest {

    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    private final Repository repository = Repository.find();
    private final Kata kata = repository.select(List.of("12")).get(0);
    @TempDir
    private Path folder;
    private Path pack;

    private record Ran(int code, String out) {
    }

    @BeforeEach
    void pack() throws IOException {
        pack = folder.resolve("handed out to Ada");
        new Pack(repository).make(List.of(kata), 40, OptionalLong.empty(), pack);
    }

    @Test
    @Timeout(300)
    void red_by_assertion_as_it_is_handed_out_green_when_it_is_solved_and_judged_so() throws Exception {
        assumeTrue(System.getenv("CI") != null || onPath("mvn"), "Maven is not on the PATH");
        Ran stub = run(Map.of(), "-B", "-o", "test");
        assertThat(stub.code()).as(stub.out()).isNotZero();
        assertThat(stub.out()).contains("Tests run: 11, Failures: 2, Errors: 0, Skipped: 0");

        Path home = pack.resolve("katas").resolve(kata.slug());
        Path plainJdbc = kata.variantsFolder().resolve("accept/A5-plain-jdbc");
        for (Path source : List.of(kata.solution(), plainJdbc.resolve("src/main"))) {
            for (Map.Entry<String, Path> file : SourceTree.of(source).all().entrySet()) {
                Files.createDirectories(home.resolve("src/main").resolve(file.getKey()).getParent());
                Files.write(home.resolve("src/main").resolve(file.getKey()), Files.readAllBytes(file.getValue()));
            }
        }
        Ran solved = run(Map.of(), "-B", "-o", "test");
        assertThat(solved.out()).contains("Tests run: 11, Failures: 0, Errors: 0, Skipped: 0", "BUILD SUCCESS");
        assertThat(solved.code()).isZero();

        // As it comes: zipped with what Maven has made, by somebody who did not read to the end.
        Path sent = new Zip().with("handed out to Ada/", pack).write(folder.resolve("ada.zip"));
        try (Grader grader = new Grader(repository, Settings.usual().options(List.of("-Dkata.ahead=false"))); Judging judging = new Judging(repository, grader)) {
            Judged judged = judging.judge(Judging.candidates(sent).get(0));
            assertThat(judged.green()).as(judged.toString()).isTrue();
            assertThat(judged.answers()).singleElement().satisfies(answer -> {
                assertThat(answer.edited()).isEmpty();
                assertThat(answer.notes()).isEmpty();
                assertThat(answer.written()).isNotEmpty();
                assertThat(answer.newest()).isPresent();
            });
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void without_java_or_maven_it_says_what_to_install() throws Exception {
        Ran none = run(Map.of("JAVA_HOME", "/nowhere"), "-v");
        assertThat(none.code()).isEqualTo(3);
        assertThat(none.out()).isEqualTo("run: JAVA_HOME is /nowhere, and there is no bin/java in it. Set it to a JDK 17 or newer.\n");
        Path bin = Files.createDirectories(folder.resolve("bin"));
        for (String tool : List.of("sh", "dirname", "tr", "sed", "cat")) {
            Files.createSymbolicLink(bin.resolve(tool), which(tool));
        }
        Ran noJava = run(Map.of("PATH", bin.toString(), "JAVA_HOME", ""), "-v");
        assertThat(noJava.out()).isEqualTo("run: no Java found. Install a JDK 17 or newer, or set JAVA_HOME to one.\n");
        Ran noMaven = run(Map.of("PATH", bin.toString(), "JAVA_HOME", System.getProperty("java.home")), "-v");
        assertThat(noMaven.code()).isEqualTo(3);
        assertThat(noMaven.out()).startsWith("run: there is no mvn on the PATH. Install Maven 3.8 or newer");
        Path old = Files.createDirectories(folder.resolve("old/bin")).resolve("java");
        Files.writeString(old, "#!/bin/sh\necho '    java.specification.version = 11' >&2\n");
        assertThat(old.toFile().setExecutable(true)).isTrue();
        Ran tooOld = run(Map.of("JAVA_HOME", folder.resolve("old").toString()), "-v");
        assertThat(tooOld.out()).startsWith("run: a JDK 17 or newer is needed; ").contains(" is 11. Set JAVA_HOME");
    }

    private Ran run(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(WINDOWS ? List.of("cmd", "/c", pack.resolve("run.cmd").toString()) : List.of(pack.resolve("run").toString()));
        command.addAll(List.of(arguments));
        // Surefire says where the build of this repository has its libraries.
        String libraries = System.getProperty("localRepository");
        if (libraries != null && command.contains("-o")) {
            command.add("-Dmaven.repo.local=" + libraries);
        }
        Path out = Files.createTempFile(folder, "out", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().remove("MAVEN_OPTS");
        builder.environment().remove("KATA_DB");
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(Duration.ofSeconds(250).toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return new Ran(process.waitFor(), Files.readString(out, StandardCharsets.UTF_8));
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv("PATH").split(Pattern.quote(File.pathSeparator))).anyMatch(place -> Files.exists(Path.of(place, program))
                || Files.exists(Path.of(place, program + ".cmd")));
    }

    private static Path which(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(place -> Path.of(place, tool)).filter(Files::isExecutable).findFirst().orElseThrow();
    }
}
