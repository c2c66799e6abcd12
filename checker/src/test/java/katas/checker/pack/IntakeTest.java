package katas.checker.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.compile.SourceTree;
import katas.checker.report.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken out of what came back, and what is refused. */
class IntakeTest {

    private static final String TALLY = "src/main/java/katas/counter/Tally.java";

    @TempDir
    private Path folder;
    private Path target;
    private Path sent;

    @BeforeEach
    void folders() throws IOException {
        target = Files.createDirectories(folder.resolve("copies/one"));
        sent = Files.createDirectories(folder.resolve("sent"));
    }

    private Intake.Received take(Path path) throws IOException {
        return new Intake(name -> name.equals("counter") ? Optional.of(new Kata(new Repository(folder), "01-counter")) : Optional.empty(), target).take(path);
    }

    private Path zip(Zip zip) throws IOException {
        return zip.write(sent.resolve("answer.zip"));
    }

    private List<String> copied() throws IOException {
        return List.copyOf(SourceTree.files(target).keySet());
    }

    private void write(String name, String content) throws IOException {
        Path file = sent.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "katas/01-counter/", "my-pack/katas/01-counter/", "renamed by me/", "a/b/c/"})
    void a_kata_is_found_wherever_it_lies(String home) throws Exception {
        write(home + TALLY, "class Tally {}");
        write(home + "src/test/java/katas/counter/CounterTest.java", "class CounterTest {}");
        write(home + "target/classes/src/main/java/katas/counter/Tally.java", "class Old {}");
        write(home + ".git/src/main/java/katas/counter/Tally.java", "class Old {}");
        write(home + "notes.txt", "mine");
        for (Path path : List.of(sent, new Zip().with("", sent).with(home + "target/src/main/java/katas/counter/Old.java", "old").write(folder.resolve("a.zip")))) {
            katas.checker.compile.Folders.delete(target);
            Intake.Received received = take(path);
            assertThat(received.katas()).containsOnlyKeys("01-counter");
            assertThat(received.notes()).isEmpty();
            assertThat(copied()).containsExactly("katas/01-counter/" + TALLY, "katas/01-counter/src/test/java/katas/counter/CounterTest.java");
            assertThat(Files.readString(target.resolve("katas/01-counter/" + TALLY))).isEqualTo("class Tally {}");
        }
    }

    @Test
    void a_package_may_be_called_as_a_folder_that_tools_make() throws Exception {
        write("src/main/java/katas/counter/target/Tally.java", "class Tally {}");
        for (Path path : List.of(sent, new Zip().with("", sent).write(folder.resolve("a.zip")))) {
            katas.checker.compile.Folders.delete(target);
            take(path);
            assertThat(copied()).containsExactly("katas/01-counter/src/main/java/katas/counter/target/Tally.java");
        }
    }

    @Test
    void times_come_along() throws Exception {
        Instant time = Instant.parse("2026-03-01T12:00:00Z");
        write(TALLY, "class Tally {}");
        Files.setLastModifiedTime(sent.resolve(TALLY), FileTime.from(time));
        take(new Zip().with("", sent).write(folder.resolve("a.zip")));
        assertThat(Files.getLastModifiedTime(target.resolve("katas/01-counter/" + TALLY)).toInstant()).isEqualTo(time);
    }

    @Test
    void a_folder_of_a_learning_platform_with_the_zip_in_it() throws Exception {
        zip(new Zip().with("pack/" + TALLY, "class Tally {}"));
        assertThat(take(sent).katas()).containsOnlyKeys("01-counter");
    }

    @Test
    void of_two_copies_the_one_in_its_own_folder_is_taken_and_somebody_is_told() throws Exception {
        write("old/" + TALLY, "class Old {}");
        write("katas/01-counter/" + TALLY, "class Tally {}");
        Intake.Received received = take(sent);
        assertThat(Files.readString(target.resolve("katas/01-counter/" + TALLY))).isEqualTo("class Tally {}");
        assertThat(received.notes()).containsExactly("01-counter is there 2 times; the one in katas/01-counter/ was judged.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.txt", "pack/../../evil.txt", "/etc/evil.txt", "C:/evil.txt", "c:\\evil.txt", "..\\evil.txt", "src/main/java/katas/counter/../../../../../../evil.java"})
    void a_name_that_leads_out_refuses_the_whole_zip_and_nothing_is_unpacked(String name) throws Exception {
        Path zip = zip(new Zip().with(TALLY, "class Tally {}").with(name, "evil"));
        assertThatThrownBy(() -> take(zip)).isInstanceOf(Refused.class).hasMessageContaining("leads out of its folder: " + name.replace('\\', '/'));
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.filter(file -> file.getFileName().toString().contains("evil"))).isEmpty();
        }
        assertThat(copied()).isEmpty();
    }

    @Test
    void names_with_backslashes_as_some_programs_write_them() throws Exception {
        assertThat(take(zip(new Zip().with("pack\\" + TALLY.replace('/', '\\'), "class Tally {}"))).katas()).containsOnlyKeys("01-counter");
    }

    @Test
    void a_zip_bomb_is_refused_after_a_megabyte() throws Exception {
        Path zip = zip(new Zip().with(TALLY, new byte[200 << 20]));
        assertThat(Files.size(zip)).isLessThan(1 << 20);
        assertThatThrownBy(() -> take(zip)).isInstanceOf(Refused.class).hasMessageContaining("Tally.java alone has more than 1 MB");
        assertThat(SourceTree.files(target).values()).allSatisfy(file -> assertThat(file).hasSize(0));
    }

    @Test
    void many_files_that_are_large_together_are_refused() throws Exception {
        Zip zip = new Zip();
        for (int i = 0; i < 20; i++) {
            zip.with("src/main/java/katas/counter/T" + i + ".java", new byte[1 << 20]);
        }
        Path file = zip(zip);
        assertThatThrownBy(() -> take(file)).isInstanceOf(Refused.class).hasMessageContaining("more than 16 MB");
    }

    @Test
    void a_bomb_that_is_no_source_is_not_even_opened() throws Exception {
        assertThat(take(zip(new Zip().with(TALLY, "class Tally {}").with("pack/big.bin", new byte[200 << 20]))).katas()).containsOnlyKeys("01-counter");
    }

    @Test
    void too_many_files_are_refused() throws Exception {
        Zip zip = new Zip();
        for (int i = 0; i <= Bundle.MOST_FILES; i++) {
            zip.with("f" + i, "");
        }
        Path file = zip(zip);
        assertThatThrownBy(() -> take(file)).isInstanceOf(Refused.class).hasMessageContaining("more than 20000 files");
    }

    @Test
    void the_same_name_twice_is_refused() throws Exception {
        Path zip = zip(new Zip().with("src/main/java/katas/counter/TallyA.java", "a").with("src/main/java/katas/counter/TallyB.java", "b"));
        // No program writes such a zip, so that one has to be made by hand.
        String text = new String(Files.readAllBytes(zip), StandardCharsets.ISO_8859_1).replace("TallyB", "TallyA");
        Files.write(zip, text.getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> take(zip)).isInstanceOf(Refused.class).hasMessageContaining("two files of the same name");
    }

    @Test
    void a_file_where_another_has_a_folder_is_refused() throws Exception {
        Path zip = zip(new Zip().with(TALLY, "class Tally {}").with(TALLY + "/x.java", "class X {}"));
        assertThatThrownBy(() -> take(zip)).isInstanceOf(Exception.class);
    }

    @Test
    void no_zip_a_damaged_one_and_one_with_a_password() throws Exception {
        Path file = sent.resolve("answer.zip");
        Files.writeString(file, "I am no zip");
        assertThatThrownBy(() -> take(file)).isInstanceOf(Refused.class).hasMessageContaining("it is no zip, or a damaged one");
        byte[] good = new Zip().with(TALLY, "class Tally {}").bytes();
        Files.write(file, java.util.Arrays.copyOf(good, good.length / 2));
        assertThatThrownBy(() -> take(file)).isInstanceOf(Refused.class).hasMessageContaining("damaged");
        byte[] locked = good.clone();
        int central = new String(good, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        locked[central + 8] |= 1;
        Files.write(file, locked);
        assertThatThrownBy(() -> take(file)).isInstanceOf(Refused.class).hasMessageContaining("password");
        Files.write(file, new byte[0]);
        assertThatThrownBy(() -> take(file)).isInstanceOf(Refused.class);
    }

    @Test
    void another_archive_is_asked_for_as_a_zip() throws Exception {
        write("answer.rar", "Rar!");
        assertThatThrownBy(() -> take(sent.resolve("answer.rar"))).isInstanceOf(Refused.class).hasMessageContaining("neither a folder nor a zip");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void links_are_not_followed_and_somebody_is_told() throws Exception {
        Path secret = Files.writeString(folder.resolve("Secret.java"), "class Secret {}");
        write(TALLY, "class Tally {}");
        Files.createSymbolicLink(sent.resolve("src/main/java/katas/counter/Secret.java"), secret);
        Files.createSymbolicLink(sent.resolve("src/main/java/all"), Path.of("/"));
        Intake.Received received = take(sent);
        assertThat(copied()).containsExactly("katas/01-counter/" + TALLY);
        assertThat(received.notes()).containsExactlyInAnyOrder("The link src/main/java/all was not followed.",
                "The link src/main/java/katas/counter/Secret.java was not followed.");
        Path link = Files.createSymbolicLink(folder.resolve("bob"), sent);
        assertThatThrownBy(() -> take(link)).isInstanceOf(Refused.class).hasMessageContaining("it is a link");
    }

    @Test
    void a_folder_that_goes_deeper_than_anybody_would() throws Exception {
        write("d/".repeat(60) + "x.txt", "deep");
        assertThatThrownBy(() -> take(sent)).isInstanceOf(Refused.class).hasMessageContaining("nested more than 40");
    }

    @Test
    void a_manifest_that_cannot_be_read_is_said_and_the_kata_is_found() throws Exception {
        write(TALLY, "class Tally {}");
        for (String manifest : List.of("{", "x".repeat(100_000), "{\"format\":2}")) {
            katas.checker.compile.Folders.delete(target);
            write(PackManifest.FILE, manifest);
            Intake.Received received = take(sent);
            assertThat(received.katas()).containsOnlyKeys("01-counter");
            assertThat(received.manifest()).isEmpty();
            assertThat(received.notes()).singleElement().asString().contains("pack.json cannot be read", "recognised by its package");
        }
    }
}
