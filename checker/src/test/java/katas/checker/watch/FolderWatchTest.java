package katas.checker.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import katas.checker.compile.Folders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

/** Real files, both ways of watching them. Telling once too often is allowed; not to tell is not. */
class FolderWatchTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    private Path parent;
    private Path folder;
    private Path file;
    private final AtomicInteger touched = new AtomicInteger();
    private final List<String> notes = new CopyOnWriteArrayList<>();
    private FolderWatch watch;

    private void open(boolean poll) throws Exception {
        folder = parent.resolve("01-kata");
        file = folder.resolve("src/main/java/a/A.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "class A {}");
        // As if it had been there for long: what has just been written is looked at more closely.
        Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis() - 3_600_000));
        watch = new FolderWatch(folder, poll, Duration.ofMillis(50), touched::incrementAndGet, notes::add);
        await().atMost(LONG).until(() -> touched.get() > 0 && watch.polling() == poll);
        touched.set(0);
    }

    @AfterEach
    void close() {
        if (watch != null) {
            watch.close();
        }
    }

    private void tells() {
        await().atMost(LONG).until(() -> touched.get() > 0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_file_is_written(boolean poll) throws Exception {
        open(poll);
        Files.writeString(file, "class A { }");
        tells();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_file_is_replaced_by_a_rename(boolean poll) throws Exception {
        open(poll);
        Path fresh = parent.resolve("fresh");
        Files.writeString(fresh, "class B {}");
        Files.setLastModifiedTime(fresh, Files.getLastModifiedTime(file));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        tells();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_file_is_deleted(boolean poll) throws Exception {
        open(poll);
        Files.delete(file);
        tells();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_file_appears_in_a_folder_that_is_new(boolean poll) throws Exception {
        open(poll);
        Path fresh = folder.resolve("src/test/resources/deep/er/B.txt");
        Files.createDirectories(fresh.getParent());
        Files.writeString(fresh, "one");
        tells();
        // The folder is watched as the others are, also when it is older than a moment.
        touched.set(0);
        Files.writeString(fresh, "two");
        tells();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_folder_is_renamed(boolean poll) throws Exception {
        open(poll);
        Files.move(file.getParent(), file.getParent().resolveSibling("b"));
        tells();
        touched.set(0);
        Files.writeString(folder.resolve("src/main/java/b/A.java"), "class C {}");
        tells();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_whole_folder_goes_and_comes_back(boolean poll) throws Exception {
        open(poll);
        Folders.delete(folder);
        tells();
        Files.createDirectories(file.getParent());
        Files.writeString(file, "class A { int back; }");
        await().atMost(LONG).until(() -> watch.polling() == poll);
        touched.set(0);
        Files.writeString(file, "class A { int again; }");
        tells();
    }

    @Test
    void the_whole_folder_is_renamed_and_another_takes_its_place() throws Exception {
        open(false);
        Files.move(folder, parent.resolve("elsewhere"));
        Files.createDirectories(file.getParent());
        Files.writeString(file, "class A { int other; }");
        tells();
        touched.set(0);
        Files.writeString(file, "class A { int another; }");
        tells();
    }

    @Test
    void the_folder_need_not_be_there_when_watching_begins() throws Exception {
        watch = new FolderWatch(parent.resolve("later"), false, Duration.ofMillis(50), touched::incrementAndGet, notes::add);
        await().atMost(LONG).until(() -> watch.polling());
        touched.set(0);
        Files.createDirectories(parent.resolve("later/src/main"));
        tells();
        await().atMost(LONG).until(() -> !watch.polling());
    }

    @Test
    void a_second_change_within_the_same_tick_of_a_coarse_clock_is_seen() throws Exception {
        open(true);
        Files.writeString(file, "class X {}");
        FileTime time = Files.getLastModifiedTime(file);
        tells();
        Files.writeString(file, "class Y {}");
        Files.setLastModifiedTime(file, time);
        touched.set(0);
        tells();
    }

    @Test
    void what_a_build_writes_is_not_told() throws Exception {
        open(false);
        Path target = Files.createDirectories(folder.resolve("target/classes"));
        Files.writeString(target.resolve("A.class"), "x");
        Files.writeString(folder.resolve("README.md"), "x");
        Files.writeString(file, "class A { int last; }");
        tells();
        assertThat(notes).isEmpty();
    }

    @Test
    void file_systems_of_networks_and_hosts_are_known() {
        assertThat(List.of("nfs4", "cifs", "smb3", "9p", "fuse.sshfs", "VIRTIOFS", "fakeowner")).allMatch(RemoteFolders::remote);
        assertThat(List.of("ext4", "overlay", "apfs", "NTFS", "btrfs", "tmpfs", "fuseblk", "zfs", "xfs")).noneMatch(RemoteFolders::remote);
    }
}
