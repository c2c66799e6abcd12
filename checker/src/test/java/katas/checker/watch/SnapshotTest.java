package katas.checker.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import katas.checker.catalog.Kata;
import katas.checker.compile.Folders;
import katas.checker.verify.SyntheticRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes a difference, and what is only an editor at work. */
class SnapshotTest {

    private static final String TALLY = SyntheticRepository.STUB + "domain/Tally.java";

    @TempDir
    private Path folder;
    private SyntheticRepository repository;
    private Kata kata;
    private Snapshot before;

    @BeforeEach
    void build() throws Exception {
        repository = new SyntheticRepository(folder);
        kata = repository.repository().katas().get(0);
        before = Snapshot.of(kata);
    }

    @Test
    void contents_count_and_times_do_not() throws Exception {
        repository.write(TALLY, Files.readString(folder.resolve(TALLY)));
        assertThat(Snapshot.of(kata)).isEqualTo(before);
        repository.replace(TALLY, "total", "sum");
        assertThat(Snapshot.of(kata)).isNotEqualTo(before);
    }

    @Test
    void tests_new_files_and_resources_count() throws Exception {
        repository.replace(SyntheticRepository.TEST, "// more", "// mine");
        Snapshot edited = Snapshot.of(kata);
        assertThat(edited).isNotEqualTo(before);
        repository.write(SyntheticRepository.STUB + "domain/Other.java", "class Other {}");
        Snapshot added = Snapshot.of(kata);
        assertThat(added).isNotEqualTo(edited);
        repository.write("katas/01-counter/src/main/resources/schema.sql", "-- nothing");
        assertThat(Snapshot.of(kata)).isNotEqualTo(added);
    }

    @Test
    void what_editors_leave_beside_sources_does_not() throws Exception {
        for (String name : new String[] {"Tally.java~", ".Tally.java.swp", "4913", "Tally.java.orig", "Tally.java___jb_tmp___", "#Tally.java#", ".DS_Store"}) {
            repository.write(SyntheticRepository.STUB + "domain/" + name, "class Tally {");
        }
        repository.write("katas/01-counter/README.md", "other");
        repository.write("katas/01-counter/target/classes/A.class", "x");
        assertThat(Snapshot.of(kata)).isEqualTo(before);
    }

    @Test
    void a_file_that_is_empty_or_gone_is_doubted_and_one_that_was_so_before_is_not() throws Exception {
        repository.write(TALLY, "");
        Snapshot empty = Snapshot.of(kata);
        assertThat(empty.doubtfulAfter(before)).isTrue();
        assertThat(empty.doubtfulAfter(empty)).isFalse();
        Folders.delete(kata.folder());
        Snapshot gone = Snapshot.of(kata);
        assertThat(gone.doubtfulAfter(before)).isTrue();
        assertThat(gone.doubtfulAfter(Snapshot.NONE)).isFalse();
        assertThat(before.doubtfulAfter(gone)).isFalse();
    }
}
