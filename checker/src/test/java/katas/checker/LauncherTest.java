package katas.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The shell script at the root, with a Java and a Maven that only pretend. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has kata.cmd")
class LauncherTest {

    private static final int PATIENCE = 60;
    private static final List<String> TOOLS = List.of("cat", "cut", "dirname", "find", "grep", "head", "mkdir", "mv", "readlink", "rm", "sed", "sleep", "sort", "tail",
            "tr", "touch");

    @TempDir
    private Path folder;
    private Path root;
    private Path bin;
    private final Map<String, String> environment = new TreeMap<>();

    private record Ended(int code, String out, String err) {
    }

    @BeforeEach
    void build() throws IOException {
        // Blanks, an umlaut, and what shells and Java's own file names take for something else.
        root = folder.resolve("Über $uns & (zwei)! 'x'");
        bin = Files.createDirectories(folder.resolve("bin"));
        for (String source : List.of("checker/src/main/A.java", "checker/kit/src/main/B.java", "pom.xml", "checker/pom.xml", "checker/kit/pom.xml")) {
            Files.createDirectories(root.resolve(source).getParent());
            Files.writeString(root.resolve(source), "x");
        }
        Files.copy(Path.of(System.getProperty("kata.root", "..")).resolve("kata"), root.resolve("kata"));
        executable(root.resolve("kata"));
        for (String tool : TOOLS) {
            program(tool, "exec " + Stream.of("/bin", "/usr/bin").map(place -> Path.of(place, tool)).filter(Files::exists).findFirst().orElseThrow() + " \"$@\"");
        }
        java("17", "java.base@17\njdk.compiler@17");
        maven("3.8.7", "");
        environment.put("PATH", bin.toString());
        environment.put("LC_ALL", "C.UTF-8");
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void program(String name, String... lines) throws IOException {
        Files.writeString(bin.resolve(name), "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        executable(bin.resolve(name));
    }

    private void java(String version, String modules) throws IOException {
        program("java", "case $* in", "*XshowSettings*) echo '    java.specification.version = " + version + "' >&2 ;;", "*--list-modules*) echo '" + modules + "' ;;",
                "*) for word in \"$@\"; do echo \"<$word>\"; done ;;", "esac");
    }

    /** Makes the present Java that of a home of its own, and that one JAVA_HOME. */
    private Path javaHome(String name) throws IOException {
        Path home = folder.resolve(name);
        Files.copy(bin.resolve("java"), Files.createDirectories(home.resolve("bin")).resolve("java"));
        environment.put("JAVA_HOME", home.toString());
        return home;
    }

    /** One that counts its builds, and does something more before it is done. */
    private void maven(String version, String more) throws IOException {
        program("mvn", "case $* in *-v*) echo 'Apache Maven " + version + " (abc)'; exit 0 ;; esac", "echo built >> '" + folder.resolve("builds") + "'",
                "echo '[INFO] --- maven-compiler-plugin:compile'", more, "mkdir -p checker/target", "echo lib.jar > checker/target/classpath.txt", "echo > checker/target/checker-1.0-SNAPSHOT.jar");
    }

    private Process start(Path directory, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Ended ended(Process process) throws Exception {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).as("it ends").isTrue();
        return new Ended(process.exitValue(), out, err);
    }

    private Ended kata(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(root.resolve("kata").toString()));
        command.addAll(List.of(arguments));
        return ended(start(folder, command.toArray(String[]::new)));
    }

    private long builds() throws IOException {
        Path builds = folder.resolve("builds");
        return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
    }

    private void fails(String... sentence) throws Exception {
        Ended ended = kata("list");
        assertThat(ended.code()).as(ended.err()).isEqualTo(3);
        assertThat(ended.err()).contains(sentence);
        assertThat(ended.out()).isEmpty();
        assertThat(root.resolve("checker/target/grader.stamp")).doesNotExist();
        assertThat(root.resolve("checker/target/grader.lock")).doesNotExist();
    }

    @Test
    void builds_once_says_so_and_hands_on_every_argument_as_it_is() throws Exception {
        Ended first = kata("test", "12", "a b", "", "$x*");
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.err()).contains("kata: building the grader, once. About 30 seconds", "kata: built in");
        assertThat(first.out()).contains("<-Dkata.root=" + root.toRealPath() + ">", "checker-1.0-SNAPSHOT.jar:lib.jar>", "<katas.checker.Main>\n<test>\n<12>\n<a b>\n<>\n<$x*>\n");
        Ended second = kata("list");
        assertThat(second.err()).isEmpty();
        assertThat(second.code()).isZero();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void builds_again_when_a_source_has_changed() throws Exception {
        kata("list");
        Files.setLastModifiedTime(root.resolve("checker/kit/src/main/B.java"), FileTime.from(Instant.now().plusSeconds(5)));
        assertThat(kata("list").err()).contains("building the grader again");
        Files.setLastModifiedTime(root.resolve("checker/kit/src/main/B.java"), FileTime.from(Instant.now().minusSeconds(60)));
        assertThat(kata("list").err()).isEmpty();
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void another_java_runs_what_the_first_one_has_built_if_it_is_fit() throws Exception {
        kata("list");
        Path home = javaHome("home");
        Ended other = kata("list");
        assertThat(other.err()).isEmpty();
        assertThat(other.out()).contains("<-Dkata.java=" + home.resolve("bin/java") + ">");
        assertThat(builds()).isEqualTo(1);
        environment.remove("JAVA_HOME");
        java("11", "");
        assertThat(kata("list").code()).as("a Java that is known is not looked at for each command").isZero();
        javaHome("old");
        Ended unfit = kata("list");
        assertThat(unfit.code()).isEqualTo(3);
        assertThat(unfit.err()).contains("the katas need a JDK 17 or newer;", "is 11.");
    }

    @Test
    void a_java_that_is_known_is_looked_at_again_before_a_build() throws Exception {
        kata("list");
        java("11", "");
        Files.delete(root.resolve("checker/target/grader.stamp"));
        fails("the katas need a JDK 17 or newer;", "is 11.");
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void is_found_through_a_link_and_from_another_folder() throws Exception {
        Path links = Files.createDirectories(folder.resolve("links"));
        Files.createSymbolicLink(links.resolve("one"), root.resolve("kata"));
        Files.createSymbolicLink(links.resolve("two"), Path.of("one"));
        Ended ended = ended(start(links, "./two", "list"));
        assertThat(ended.out()).as(ended.err()).contains("<-Dkata.root=" + root.toRealPath() + ">");
    }

    @Test
    void an_ascii_locale_is_no_obstacle() throws Exception {
        environment.put("LC_ALL", "C");
        maven("3.8.7", "[ \"$LC_ALL\" = C.UTF-8 ] || exit 1");
        assertThat(kata("list").code()).isZero();
    }

    @Test
    void two_first_starts_at_once_build_once() throws Exception {
        Path go = folder.resolve("go");
        maven("3.8.7", "until [ -e '" + go + "' ]; do sleep 0.1; done");
        Process one = start(folder, root.resolve("kata").toString(), "list");
        Process two = start(folder, root.resolve("kata").toString(), "list");
        await(() -> builds() == 1);
        Files.createFile(go);
        Ended first = ended(one);
        Ended second = ended(two);
        assertThat(first.code() + second.code()).as(first.err() + second.err()).isZero();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void a_build_that_is_stopped_is_built_by_the_next_start() throws Exception {
        maven("3.8.7", "sleep 600 & echo $! > '" + folder.resolve("sleeper") + "'; wait");
        for (Map.Entry<String, Integer> signal : Map.of("TERM", 143, "HUP", 129).entrySet()) {
            long before = builds();
            Process process = start(folder, root.resolve("kata").toString(), "list");
            await(() -> builds() == before + 1);
            new ProcessBuilder("kill", "-" + signal.getKey(), Long.toString(process.pid())).start().waitFor();
            Ended ended = ended(process);
            assertThat(ended.code()).as(ended.err()).isEqualTo(signal.getValue());
            assertThat(ended.err()).contains("stopped before the grader was built. The next start builds it.");
            await(() -> Files.exists(folder.resolve("sleeper")));
            new ProcessBuilder("kill", Files.readString(folder.resolve("sleeper")).strip()).start().waitFor();
            Files.delete(folder.resolve("sleeper"));
        }
        assertThat(root.resolve("checker/target/grader.lock")).doesNotExist();
        maven("3.8.7", "");
        assertThat(kata("list").code()).isZero();
    }

    @Test
    void the_lock_of_a_build_that_was_killed_holds_nobody_up() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.createDirectories(root.resolve("checker/target/grader.lock"));
        Files.writeString(root.resolve("checker/target/grader.lock/pid"), gone.pid() + "\n");
        Ended ended = kata("list");
        assertThat(ended.code()).isZero();
        assertThat(ended.err()).doesNotContain("waiting");
    }

    @Test
    void without_a_fit_java_it_says_what_to_install() throws Exception {
        java("11", "jdk.compiler@11");
        fails("the katas need a JDK 17 or newer;", "is 11.", "JAVA_HOME");
        java("1.8", "");
        fails("is 1.8.");
        java("17", "java.base@17");
        fails("Java 17 without a compiler (a JRE)");
        environment.put("JAVA_HOME", folder.resolve("nowhere").toString());
        fails("JAVA_HOME is " + folder.resolve("nowhere") + ", and there is no bin/java in it");
        environment.remove("JAVA_HOME");
        Files.delete(bin.resolve("java"));
        fails("no Java found. Install a JDK 17 or newer");
    }

    @Test
    void without_a_fit_maven_it_says_what_to_install() throws Exception {
        maven("3.6.2", "");
        fails("Maven 3.6.2 is too old to build the grader. Install Maven 3.8 or newer.");
        maven("3.10.1", "");
        assertThat(kata("list").code()).isZero();
        Files.delete(root.resolve("checker/target/grader.stamp"));
        program("mvn", "echo 'JAVA_HOME is not defined correctly' >&2; exit 1");
        fails("\"mvn -v\" tells no version");
        Files.delete(bin.resolve("mvn"));
        fails("there is no mvn on the PATH. Install Maven 3.8 or newer.");
    }

    @Test
    void mavens_usual_failures_become_sentences() throws Exception {
        maven("3.8.7", "echo '[ERROR] Could not transfer artifact a:b:1 from/to central: repo.maven.apache.org: Name or service not known'; exit 1");
        fails("Is there a network?", "Could not transfer artifact");
        maven("3.8.7", "echo '[ERROR] error reading /home/me/.m2/repository/a/b/1/b-1.jar: zip END header not found'; exit 1");
        fails("a library is damaged", "/home/me/.m2/repository/a/b/1/b-1.jar", "delete the file");
        maven("3.8.7", "echo '[ERROR] java.io.IOException: No space left on device'; exit 1");
        fails("the disk is full");
        maven("3.8.7", "echo '[ERROR] something else'; exit 1");
        fails("[ERROR] something else", "the grader does not build; Maven's message is above");
    }

    @Test
    void a_place_that_cannot_be_written_to_is_told() throws Exception {
        Files.writeString(root.resolve("checker/target"), "a file where the folder has to be");
        Ended ended = kata("list");
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).contains("cannot create", "read-only");
    }

    @Test
    void a_temporary_folder_that_was_asked_for_is_used_if_it_is_there() throws Exception {
        environment.put("TMPDIR", folder.toString());
        assertThat(kata("list").out()).contains("<-Djava.io.tmpdir=" + folder + ">");
        environment.put("TMPDIR", folder.resolve("nowhere").toString());
        Ended ended = kata("list");
        assertThat(ended.out()).doesNotContain("tmpdir");
        assertThat(ended.err()).contains("TMPDIR is " + folder.resolve("nowhere"), "the system's own is used");
    }

    @Test
    void the_archive_is_used_only_for_the_java_that_it_was_made_for() throws Exception {
        Path archive = Files.createDirectories(root.resolve(".kata/archive"));
        Files.writeString(archive.resolve("a.jsa"), "x");
        String option = "-XX:SharedArchiveFile=" + archive.resolve("a.jsa");
        Files.writeString(archive.resolve("launch"), bin.resolve("java") + "\n" + option + "\n");
        assertThat(kata("list").out()).contains("<" + option + ">");
        Files.writeString(archive.resolve("launch"), "/another/java\n" + option + "\n");
        assertThat(kata("list").out()).doesNotContain(option);
        Files.writeString(archive.resolve("launch"), bin.resolve("java") + "\n");
        assertThat(kata("list").code()).isZero();
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(PATIENCE)).until(condition);
    }
}
