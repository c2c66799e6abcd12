package katas.checker.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import katas.checker.catalog.Kata;
import katas.checker.compile.Folders;
import katas.checker.grader.Colour;
import katas.checker.pristine.Pristine;
import katas.checker.pristine.PristineKata;
import katas.checker.run.Manifest;
import katas.checker.state.CodeHash;
import katas.checker.state.LearnerState;
import katas.checker.state.Tested;
import katas.checker.verify.SyntheticRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a learner types between two tests. */
class LearnerCommandsTest {

    private static final String TALLY = SyntheticRepository.STUB + "domain/Tally.java";
    private static final String MINE = SyntheticRepository.tally("private int sum;", "sum += amount;", "return sum;");

    @RegisterExtension
    private final CommandLineRunner line = new CommandLineRunner();
    @TempDir
    private Path folder;
    private SyntheticRepository repository;
    private Kata kata;
    private String out = "";
    private String err = "";

    @BeforeEach
    void build() throws Exception {
        repository = new SyntheticRepository(folder);
        kata = repository.repository().katas().get(0);
        Pristine.of(repository.repository()).bless(kata, new Manifest(Stream.of("begins_with_nothing", "counts_once", "adds_up")
                .map(test -> new Manifest.Entry("katas.counter.CounterTest", test)).toList()));
        line.in(folder);
    }

    private int kata(String... arguments) {
        int code = line.kata(arguments);
        out = line.out();
        err = line.err();
        return code;
    }

    private void tested(Colour colour, int passed) throws Exception {
        String hash = CodeHash.of(Pristine.of(repository.repository()).kata(kata));
        LearnerState.in(repository.repository()).update(kata, progress -> progress.tested(new Tested(colour, passed, 3, hash)));
    }

    @Test
    void kata_says_where_you_are_and_what_to_type() throws Exception {
        assertThat(kata()).as(err).isZero();
        assertThat(out).contains("Persistence Katas: 0 of 1 green", "Persistence mechanism         0 of 1 green", "Failure handling              no katas yet",
                "Next: 01-counter, Count (5 minutes, difficulty 1 of 5, untouched)", "type  kata test 01");
        tested(Colour.GREEN, 3);
        assertThat(kata()).isZero();
        assertThat(out).contains("Persistence Katas: 1 of 1 green", "All of them are green").doesNotContain("Next:");
    }

    @Test
    void the_next_kata_is_the_one_that_was_begun() throws Exception {
        repository.write("katas/00-first/README.md", "no head");
        assertThat(kata()).isZero();
        assertThat(out).contains("Next: 00-first, (no title in its README)");
        repository.write(TALLY, MINE);
        assertThat(kata()).isZero();
        assertThat(out).contains("Next: 01-counter, Count (5 minutes, difficulty 1 of 5, edited)");
    }

    @Test
    void list_shows_the_state_of_the_code_as_it_is_now() throws Exception {
        assertThat(kata("list")).isZero();
        assertThat(out).contains("no.", "01   Count  Persistence mechanism", "1/5  untouched");
        tested(Colour.RED, 2);
        kata("hint", "1");
        assertThat(kata("list")).isZero();
        assertThat(out).contains("red 2/3, 1 hint used");
        repository.write(TALLY, MINE);
        assertThat(kata("list")).isZero();
        assertThat(out).contains("edited, 1 hint used");
        tested(Colour.GREEN, 3);
        assertThat(kata("list")).isZero();
        assertThat(out).contains("green, 1 hint used");
        repository.replace(SyntheticRepository.TEST, "// more", "// edited tests do not count");
        assertThat(kata("list", "--state", "green")).isZero();
        assertThat(out).contains("01 ");
    }

    @Test
    void list_is_filtered_by_pillar_and_state() {
        assertThat(kata("list", "--pillar", "2", "--state", "UNTOUCHED")).isZero();
        assertThat(out).contains("01   Count");
        assertThat(kata("list", "--pillar", "mechanism")).isZero();
        assertThat(out).contains("01   Count");
        assertThat(kata("list", "--pillar", "failure")).isZero();
        assertThat(out).contains("No kata is like that");
        assertThat(kata("list", "--state", "green", "--json")).isZero();
        assertThat(out).isEmpty();
        assertThat(kata("list", "--pillar", "5")).isEqualTo(2);
        assertThat(err).contains("\"5\" is no pillar. There are: 1 Data modelling and mapping, 2 Pers");
        assertThat(kata("list", "--pillar", "a")).isEqualTo(2);
        assertThat(kata("list", "--state", "solved")).isEqualTo(2);
        assertThat(err).contains("\"solved\" is no state. There are: untouched, edited, red, broken, green");
    }

    @Test
    void list_speaks_json() throws Exception {
        assertThat(kata("list", "--json")).isZero();
        assertThat(out.strip()).isEqualTo("{\"kata\":\"01-counter\",\"number\":\"01\",\"title\":\"Count\",\"pillar\":\"Persistence mechanism\",\"minutes\":5,"
                + "\"difficulty\":1,\"state\":\"untouched\",\"passed\":null,\"tests\":null,\"hints\":0}");
        tested(Colour.RED, 2);
        assertThat(kata("list", "--json")).isZero();
        assertThat(out).contains("\"state\":\"red\",\"passed\":2,\"tests\":3");
    }

    @Test
    void hints_come_one_after_the_other() {
        assertThat(kata("hint", "counter")).isZero();
        assertThat(out).contains("01-counter  Hint 1 of 3: a nudge", "  What is the total after", "The next one: kata hint 01").doesNotContain("Look at what");
        assertThat(kata("hint", "1")).isZero();
        assertThat(out).contains("Hint 2 of 3: a direction", "Look at what `add` does");
        assertThat(kata("hint", "1")).isZero();
        assertThat(out).contains("Hint 3 of 3: nearly the answer", "That was the last one.");
        assertThat(kata("hint", "1")).isZero();
        assertThat(out).contains("Hint 3 of 3: nearly the answer", "You have seen all 3");
    }

    @Test
    void of_two_who_ask_at_once_each_gets_a_hint_of_its_own() throws Exception {
        LearnerState state = LearnerState.in(repository.repository());
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 50; round++) {
                Files.deleteIfExists(folder.resolve(".kata/state"));
                CyclicBarrier together = new CyclicBarrier(2);
                Callable<Integer> next = () -> {
                    together.await();
                    return new Remembered(repository.repository(), nowhere).hints(kata, seen -> seen + 1);
                };
                List<Integer> seen = new ArrayList<>();
                for (Future<Integer> each : two.invokeAll(List.of(next, next))) {
                    seen.add(each.get());
                }
                assertThat(seen).containsExactlyInAnyOrder(0, 1);
                assertThat(state.read().of(kata).hints()).isEqualTo(2);
            }
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    void all_hints_at_once_count_as_seen() {
        assertThat(kata("hint", "1", "--all")).isZero();
        assertThat(out).contains("Hint 1 of 3", "Hint 2 of 3", "Hint 3 of 3");
        kata("list");
        assertThat(out).contains("untouched, 3 hints used");
    }

    @Test
    void hints_that_are_not_there_are_the_repositorys_fault() throws Exception {
        repository.write("HINTS.md", "# Hints\n");
        assertThat(kata("hint", "1")).isEqualTo(3);
        assertThat(err).contains("There are no hints to show", "no such section");
    }

    @Test
    void reset_brings_the_stub_back_and_keeps_what_was_there() throws Exception {
        String stub = Files.readString(folder.resolve(TALLY));
        repository.write(TALLY, MINE).write(SyntheticRepository.STUB + "persistence/Rows.java", "mine too");
        Files.delete(folder.resolve(SyntheticRepository.STUB + "Wiring.java"));
        repository.replace(SyntheticRepository.TEST, "// more", "// edited");
        assertThat(kata("reset", "1")).as(err).isZero();
        assertThat(out).contains("01-counter is the stub again", TALLY + " (changed)", "persistence/Rows.java (added)", "Wiring.java (deleted)",
                "Left alone", "CounterTest.java (changed)");
        assertThat(folder.resolve(TALLY)).hasContent(stub);
        assertThat(folder.resolve(SyntheticRepository.STUB + "Wiring.java")).exists();
        assertThat(folder.resolve(SyntheticRepository.STUB + "persistence")).doesNotExist();
        assertThat(Files.readString(folder.resolve(SyntheticRepository.TEST))).contains("// edited");
        String backup = out.lines().filter(line -> line.startsWith("What you had is in ")).findFirst().orElseThrow().substring("What you had is in ".length());
        assertThat(backup).matches("\\.kata/backup/01-counter-\\d{8}-\\d{6}");
        assertThat(folder.resolve(backup + "/src/main/java/katas/counter/domain/Tally.java")).hasContent(MINE);
        assertThat(folder.resolve(backup + "/src/main/java/katas/counter/persistence/Rows.java")).hasContent("mine too");
        assertThat(folder.resolve(backup + "/src/main/java/katas/counter/Wiring.java")).doesNotExist();
    }

    @Test
    void reset_again_changes_nothing_and_a_second_backup_gets_a_name_of_its_own() throws Exception {
        assertThat(kata("reset", "1")).isZero();
        assertThat(out).contains("01-counter is as it was published. Nothing was changed.");
        assertThat(folder.resolve(".kata/backup")).doesNotExist();
        for (int i = 0; i < 3; i++) {
            repository.write(TALLY, MINE);
            assertThat(kata("reset", "1")).as(err).isZero();
        }
        try (Stream<Path> backups = Files.list(folder.resolve(".kata/backup"))) {
            List<Path> all = backups.toList();
            assertThat(all).hasSize(3).allMatch(backup -> backup.getFileName().toString().startsWith("01-counter-"));
        }
    }

    @Test
    void reset_replaces_nothing_when_the_backup_cannot_be_made() throws Exception {
        repository.write(TALLY, MINE).write(".kata/backup", "a file where the folder has to be");
        assertThat(kata("reset", "1")).isEqualTo(3);
        assertThat(folder.resolve(TALLY)).hasContent(MINE);
    }

    @Test
    void reset_that_ends_half_way_has_a_complete_backup_and_can_be_repeated() throws Exception {
        repository.write(TALLY, MINE).write(SyntheticRepository.STUB + "Mine.java", "mine");
        Path inTheWay = folder.resolve(SyntheticRepository.STUB + "Wiring.java");
        Files.delete(inTheWay);
        repository.write(SyntheticRepository.STUB + "Wiring.java/.hidden", "a folder where a file has to be");
        assertThat(kata("reset", "1")).isEqualTo(3);
        Path backup = onlyBackup().resolve("src/main/java/katas/counter");
        assertThat(backup.resolve("domain/Tally.java")).hasContent(MINE);
        assertThat(backup.resolve("Mine.java")).hasContent("mine");
        Files.delete(inTheWay.resolve(".hidden"));
        Files.delete(inTheWay);
        assertThat(kata("reset", "1")).as(err).isZero();
        assertThat(kata("reset", "1")).isZero();
        assertThat(out).contains("Nothing was changed");
    }

    @Test
    void reset_brings_back_what_is_the_same_for_everybody_and_was_deleted() throws Exception {
        Path api = folder.resolve(SyntheticRepository.STUB + "api/Counter.java");
        String published = Files.readString(api);
        Folders.delete(folder.resolve("katas/01-counter/src"));
        assertThat(kata("reset", "1")).as(err).isZero();
        assertThat(out).contains("01-counter is the stub again", "Put back, because they are the same for everybody and were missing:", "api/Counter.java", "CounterTest.java")
                .doesNotContain("Left alone", "What you had");
        assertThat(api).hasContent(published);
        assertThat(folder.resolve(SyntheticRepository.TEST)).exists();
        assertThat(folder.resolve(".kata/backup")).isEmptyDirectory();
        assertThat(kata("reset", "1")).isZero();
        assertThat(out).contains("01-counter is as it was published. Nothing was changed.");
    }

    @Test
    void reset_does_not_call_published_what_somebody_has_edited() throws Exception {
        repository.replace(SyntheticRepository.TEST, "// more", "// edited");
        assertThat(kata("reset", "1")).isZero();
        assertThat(out).contains("01-counter has the stub as it was published.", "Left alone", "CounterTest.java (changed)").doesNotContain("Nothing was changed");
    }

    private Path onlyBackup() throws Exception {
        try (Stream<Path> backups = Files.list(folder.resolve(".kata/backup"))) {
            List<Path> all = backups.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    @Test
    void a_reset_sweeps_up_after_one_that_was_killed() throws Exception {
        repository.write(".kata/backup/.01-counter-123/src/main/java/Half.java", "half").write(".kata/backup/01-counter-20200101-000000/kept", "whole")
                .write(SyntheticRepository.STUB + "domain/.Tally.java.4711.tmp", "half").write(SyntheticRepository.STUB + "domain/.mine.tmp", "the learner's");
        assertThat(kata("reset", "1")).as(err).isZero();
        assertThat(folder.resolve(".kata/backup/.01-counter-123")).doesNotExist();
        assertThat(folder.resolve(".kata/backup/01-counter-20200101-000000/kept")).exists();
        assertThat(folder.resolve(SyntheticRepository.STUB + "domain/.Tally.java.4711.tmp")).doesNotExist();
        assertThat(folder.resolve(SyntheticRepository.STUB + "domain/.mine.tmp")).exists();
    }

    @Test
    void a_file_that_is_saved_while_it_is_reset_is_left_alone_and_nothing_is_lost() throws Exception {
        repository.write(TALLY, MINE);
        String saved = MINE + "// saved just now";
        PristineKata pristine = Pristine.of(repository.repository()).kata(kata);
        assertThatThrownBy(() -> Reset.run(pristine, () -> repository.write(TALLY, saved)))
                .isInstanceOf(Reset.SavedMeanwhile.class)
                .hasMessageContaining("Tally.java was saved while it was being reset, and was left as you saved it.\nNothing is lost: what you had before is in .kata/backup/01-counter-")
                .hasMessageContaining("kata reset 01");
        assertThat(folder.resolve(TALLY)).hasContent(saved);
        assertThat(onlyBackup().resolve("src/main/java/katas/counter/domain/Tally.java")).hasContent(MINE);
    }

    @Test
    void reset_of_a_kata_that_was_never_published_says_so() throws Exception {
        Files.delete(folder.resolve("checker/pristine/01-counter.zip"));
        assertThat(kata("reset", "1")).isEqualTo(2);
        assertThat(err).contains("01-counter was never published");
    }

    @Test
    void diff_waits_for_green() throws Exception {
        assertThat(kata("diff", "1")).isEqualTo(1);
        assertThat(out).isEmpty();
        assertThat(err).contains("01-counter is not known to be green (untouched)", "kata diff 01 --spoil");
        repository.write(TALLY, MINE);
        tested(Colour.GREEN, 3);
        assertThat(kata("diff", "1", "--no-run")).isZero();
        assertThat(out).contains("--- " + TALLY, "+++ solutions/01-counter/src/main/java/katas/counter/domain/Tally.java", "-    private int sum;", "+    private int total;",
                "solutions/01-counter/README.md").doesNotContain("Wiring", "Counter.java", "\u001b");
        repository.replace(TALLY, "sum += amount", "sum = amount");
        assertThat(kata("diff", "1")).isEqualTo(1);
        assertThat(err).contains("(edited)");
    }

    @Test
    void diff_runs_both_and_says_when_nobody_measured() {
        assertThat(kata("diff", "1", "--spoil")).as(err).isZero();
        assertThat(out).contains("-        total = amount;", "What reached the database is not known: no test measured it.");
        assertThat(kata("diff", "1", "--spoil", "--source")).isZero();
        assertThat(out).contains("-        total = amount;").doesNotContain("What reached");
    }

    @Test
    void diff_of_code_that_does_not_compile_shows_the_code_and_says_so() throws Exception {
        repository.replace(TALLY, "total = amount;", "total = amount");
        assertThat(kata("diff", "1", "--spoil")).isZero();
        assertThat(out).contains("-        total = amount", "Your code does not compile, so nothing was run:", "Tally.java:10: ';' expected");
        assertThat(kata("diff", "1", "--spoil", "--json")).isZero();
        JsonNode json = new ObjectMapper().readTree(out);
        assertThat(json.path("verdict").asText()).isEqualTo("broken");
        assertThat(json.path("problem").asText()).contains("does not compile");
    }

    @Test
    void diff_is_shown_side_by_side_when_asked_to() {
        assertThat(kata("diff", "1", "--spoil", "--source", "--side")).isZero();
        assertThat(out).contains("Your code is left, the solution right").containsPattern("total = amount; +\\| 10 +total \\+= amount;");
        assertThat(kata("diff", "1", "--spoil", "--side", "--json")).isEqualTo(2);
    }

    @Test
    void diff_spoils_when_asked_to() throws Exception {
        repository.write(SyntheticRepository.STUB + "domain/More.java", "more\r\n");
        assertThat(kata("diff", "1", "--spoil", "--source")).isZero();
        assertThat(out).contains("+++ /dev/null", "-more", "-        total = amount;", "+        total += amount;").doesNotContain("\r\n+++");
        Files.delete(folder.resolve(SyntheticRepository.STUB + "domain/More.java"));
        repository.replace(TALLY, "total = amount", "total += amount");
        assertThat(kata("diff", "1", "--spoil")).isZero();
        assertThat(out).contains("No difference: your code is the solution, line for line.", "What reached the database is not known: no test measured it.");
        assertThat(kata("diff", "1", "--spoil", "--json")).isZero();
        assertThat(new ObjectMapper().readTree(out).path("verdict").asText()).isEqualTo("green");
    }

    @Test
    void a_test_is_remembered_for_the_code_that_was_tested() throws Exception {
        assertThat(kata("test", "1")).as(out + err).isEqualTo(1);
        assertThat(Files.readString(folder.resolve(".kata/state"))).contains("01-counter  test red 2/3 ");
        repository.write(TALLY, MINE);
        assertThat(kata("test", "1")).as(out + err).isZero();
        assertThat(out).contains("kata diff 01");
        assertThat(Files.readString(folder.resolve(".kata/state"))).contains("01-counter  test green 3/3 ");
        assertThat(kata("diff", "1", "--source")).as(err).isZero();
    }

    @Test
    void threads_that_were_left_running_are_named_after_the_verdict() throws Exception {
        repository.write(TALLY, SyntheticRepository.tally("private int sum;\n    static { new Thread(() -> { while (true) { java.util.concurrent.locks.LockSupport.park(); } }, \"poller\").start(); }", "sum += amount;", "return sum;"));
        assertThat(kata("test", "1")).as(out + err).isZero();
        assertThat(out).contains("3 of 3", "Note on 01-counter: after the last test your code still had a thread running: \"poller\".");
        assertThat(kata("test", "1", "--json")).isZero();
        assertThat(new ObjectMapper().readTree(out).path("notes").get(0).asText()).contains("poller");
    }

    @Test
    void a_broken_line_of_the_state_is_told_and_stops_nobody() throws Exception {
        repository.write(".kata/state", "what is this\n");
        for (List<String> command : List.of(List.<String>of(), List.of("list"), List.of("hint", "1"), List.of("diff", "1", "--spoil", "--source"))) {
            assertThat(kata(command.toArray(String[]::new))).isZero();
            assertThat(err).contains(".kata/state:1: not understood").contains("what is this");
        }
        assertThat(Files.readString(folder.resolve(".kata/state"))).isEqualTo("what is this\n01-counter  hints 1\n");
    }

    @Test
    void an_unknown_kata_is_wrong_usage_and_near_ones_are_named() {
        for (String command : List.of("hint", "reset", "diff", "test")) {
            assertThat(kata(command, "countr")).isEqualTo(2);
            assertThat(err).contains("\"countr\" is no kata. Did you mean 01-counter?");
        }
        assertThat(kata("hint")).isEqualTo(2);
    }

    @Test
    void help_says_what_exit_codes_mean() {
        assertThat(kata("--help")).isZero();
        assertThat(out).contains("Exit codes:", "list", "test", "watch", "hint", "diff", "reset", "doctor", "verify")
                .containsPattern("0 +green").containsPattern("1 +red").containsPattern("2 +wrong usage").containsPattern("3 +the grader's own fault");
        for (String command : List.of("list", "test", "hint", "diff", "reset", "verify")) {
            assertThat(kata(command, "--help")).isZero();
            assertThat(out).contains("Usage: kata " + command);
        }
    }
}
