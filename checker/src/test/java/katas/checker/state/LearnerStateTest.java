package katas.checker.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.grader.Colour;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnerStateTest {

    private static final Tested RED = new Tested(Colour.RED, 9, 11, "0123456789abcdef");

    @TempDir
    private Path root;
    private Path file;
    private Repository repository;
    private LearnerState state;
    private Kata kata;

    @BeforeEach
    void open() {
        repository = new Repository(root);
        file = root.resolve(".kata/state");
        state = LearnerState.in(repository);
        kata = new Kata(repository, "12-lazy-vs-eager");
    }

    private void write(String text) throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void nothing_is_remembered_at_first_and_asking_writes_nothing() throws Exception {
        assertThat(state.read().of(kata)).isEqualTo(Progress.NONE);
        assertThat(state.read().warnings()).isEmpty();
        assertThat(root.resolve(".kata")).doesNotExist();
    }

    @Test
    void what_is_written_is_a_readable_line_and_is_read_again() throws Exception {
        state.update(kata, progress -> progress.tested(RED));
        state.update(kata, progress -> progress.seen(1));
        assertThat(Files.readString(file)).startsWith("# What the grader remembers").endsWith("\n12-lazy-vs-eager  test red 9/11 0123456789abcdef / hints 1\n");
        assertThat(state.read().of(kata).test()).contains(RED);
        assertThat(state.read().of(kata).hints()).isEqualTo(1);
        assertThat(state.read().warnings()).isEmpty();
    }

    @Test
    void hints_once_seen_stay_seen() throws Exception {
        state.update(kata, progress -> progress.seen(3));
        state.update(kata, progress -> progress.seen(1));
        assertThat(state.read().of(kata).hints()).isEqualTo(3);
    }

    @Test
    void lines_that_are_not_understood_are_kept_in_their_place_and_warned_about() throws Exception {
        String head = "# mine\n\n99-future  best 3s\n12-lazy-vs-eager hints 1\n<<<<<<< HEAD\n03-boundaries  test red 9/11\n12-lazy-vs-eager  hints 2";
        write(head);
        assertThat(state.read().of(kata).hints()).isEqualTo(1);
        assertThat(state.read().warnings()).hasSize(4).anySatisfy(warning -> assertThat(warning).contains(".kata/state:5", "<<<<<<< HEAD"));
        state.update(kata, progress -> progress.seen(3));
        state.update(new Kata(repository, "03-boundaries"), progress -> progress.seen(1));
        assertThat(Files.readString(file)).isEqualTo(head.replace("12-lazy-vs-eager hints 1", "12-lazy-vs-eager  hints 3") + "\n03-boundaries  hints 1\n");
    }

    @Test
    void bytes_that_are_no_text_are_kept_too() throws Exception {
        Files.createDirectories(file.getParent());
        byte[] strange = {(byte) 0xff, 0, (byte) 0xc3, '\r', '\n'};
        Files.write(file, strange);
        state.update(kata, progress -> progress.seen(1));
        assertThat(Files.readAllBytes(file)).startsWith(strange);
        assertThat(state.read().of(kata).hints()).isEqualTo(1);
    }

    @Test
    void an_empty_file_and_windows_ends_of_lines_are_fine() throws Exception {
        write("");
        assertThat(state.read().warnings()).isEmpty();
        write("12-lazy-vs-eager  hints 2\r\n");
        assertThat(state.read().of(kata).hints()).isEqualTo(2);
        assertThat(state.read().warnings()).isEmpty();
    }

    @Test
    void many_at_once_lose_nothing() throws Exception {
        List<Kata> katas = IntStream.range(10, 50).mapToObj(number -> new Kata(repository, number + "-kata")).toList();
        katas.parallelStream().forEach(each -> {
            try {
                LearnerState.in(repository).update(each, progress -> progress.seen(1));
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        assertThat(state.read().katas()).hasSize(katas.size());
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("state", "state.lock");
        }
    }

    @Test
    void what_a_killed_grader_left_behind_does_not_matter() throws Exception {
        state.update(kata, progress -> progress.seen(1));
        Files.writeString(file.resolveSibling(".state." + ProcessHandle.current().pid() + ".tmp"), "half a li", StandardCharsets.UTF_8);
        state.update(kata, progress -> progress.seen(2));
        assertThat(state.read().of(kata).hints()).isEqualTo(2);
    }
}
