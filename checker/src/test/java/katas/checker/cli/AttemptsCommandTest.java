package katas.checker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import katas.checker.attempt.AttemptEvent;
import katas.checker.attempt.AttemptsFile;
import katas.checker.attempt.How;
import katas.checker.attempt.Setting;
import katas.checker.attempt.Stamp;
import katas.checker.catalog.Markdown;
import katas.checker.catalog.Repository;
import katas.checker.debrief.ScoreRule;
import katas.checker.verify.SyntheticRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** {@code kata attempts} and {@code kata debrief}, as they are typed. */
class AttemptsCommandTest {

    private static final List<String> TESTS = List.of("begins_with_nothing", "counts_once", "adds_up");

    /** Before a test says that it is elsewhere. */
    private static final Path ROOT = Repository.find().root();

    @RegisterExtension
    private final CommandLineRunner line = new CommandLineRunner();
    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void build() throws Exception {
        new SyntheticRepository(folder);
        line.in(folder);
        file = folder.resolve(".kata/attempts.jsonl");
    }

    private void attempt(String id, boolean over) throws Exception {
        Stamp begin = new Stamp(id, "2026-11-24T10:00:00Z", 0);
        Stamp later = new Stamp(id, "2026-11-24T10:05:00Z", 300_000);
        AttemptsFile attempts = AttemptsFile.in(new Repository(folder));
        attempts.append(List.of(new AttemptEvent.Began(begin, new Setting(List.of("01-counter"), 1200, 7, "interviews/" + id, "17", "1.0", "Linux")),
                new AttemptEvent.KataBegan(begin, "01-counter", "abc", TESTS, TESTS.subList(0, 2)), new AttemptEvent.Ran(later, "01-counter", "green", true, TESTS, null, null, 5)));
        if (over) {
            attempts.append(List.of(new AttemptEvent.KataEnded(later, "01-counter", How.SUBMITTED, "green", TESTS), new AttemptEvent.Ended(later, How.SUBMITTED)));
        }
    }

    @Test
    void nothing_yet_is_no_mistake_for_a_list_and_one_for_a_debrief() {
        assertThat(line.kata("attempts")).isZero();
        assertThat(line.out()).contains("There are no attempts yet. Make one: kata interview");
        assertThat(line.kata("attempts", "--json")).isZero();
        assertThat(line.out()).isEmpty();
        assertThat(line.kata("attempts", "--csv")).isZero();
        assertThat(line.out()).startsWith("attempt,began,katas,").endsWith("ended\r\n");
        assertThat(line.kata("debrief")).isEqualTo(ExitCodes.USAGE);
        assertThat(line.err()).contains("there are no attempts yet");
    }

    @Test
    void the_list_says_how_each_went_and_how_to_go_on() throws Exception {
        attempt("20261124-a", true);
        attempt("20261124-b", false);
        assertThat(line.kata("attempts")).isZero();
        assertThat(line.out()).containsPattern("20261124-a +2026-11-2\\d \\d\\d:00 +05:00 of 20:00 +1 of 1 +0 +80 of 80 \\(100 %\\) +submitted +01 Count")
                .containsPattern("20261124-b .* - +not over: kata interview --resume").contains("Go on with the last one: kata interview --resume");
        assertThat(line.err()).isEmpty();
    }

    @Test
    void broken_lines_are_warned_about_and_skipped_and_left_as_they_are() throws Exception {
        attempt("20261124-a", true);
        Files.writeString(file, Files.readString(file) + "what is this\n");
        String before = Files.readString(file);
        for (String format : List.of("--json", "--csv")) {
            assertThat(line.kata("attempts", format)).isZero();
            assertThat(line.err()).contains(".kata/attempts.jsonl:6: not understood");
            assertThat(line.out()).contains("20261124-a").doesNotContain("understood");
        }
        assertThat(line.kata("debrief", "--no-run", "--no-questions")).isZero();
        assertThat(line.err()).contains(".kata/attempts.jsonl:6: not understood");
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void json_has_a_line_for_each() throws Exception {
        attempt("20261124-a", true);
        attempt("20261124-b", false);
        assertThat(line.kata("attempts", "--json")).isZero();
        List<String> lines = line.out().lines().toList();
        assertThat(lines).hasSize(2);
        JsonNode first = new ObjectMapper().readTree(lines.get(0));
        assertThat(first.path("score").path("points").asInt()).isEqualTo(80);
        assertThat(first.path("katas").get(0).path("allGreenMillis").asLong()).isEqualTo(300_000);
        assertThat(new ObjectMapper().readTree(lines.get(1)).path("score").isNull()).isTrue();
    }

    @Test
    void csv_is_quoted_where_it_has_to_be_and_no_spreadsheet_takes_it_for_a_formula() throws Exception {
        attempt("=1+1,\"x\"\n", true);
        assertThat(line.kata("attempts", "--csv")).isZero();
        assertThat(line.out()).isEqualTo("attempt,began,katas,limit_seconds,used_seconds,behaviours_green,behaviours,hints,points,points_most,percent,ended\r\n"
                + "\"'=1+1,\"\"x\"\"\n\",2026-11-24T10:00:00Z,01-counter,1200,300,1,1,0,80,80,100,submitted\r\n");
        assertThat(List.of("+1", "-1", "@a", "\tx", "\rx", " =1").stream().map(AttemptsCsv::cell)).containsExactly("'+1", "'-1", "'@a", "'\tx", "\"'\rx\"", "' =1");
        assertThat(AttemptsCsv.cell("a-b")).isEqualTo("a-b");
    }

    @Test
    void a_debrief_is_of_the_last_that_is_over_or_of_the_one_that_is_named() throws Exception {
        attempt("20261124-a", true);
        attempt("20261124-b", false);
        assertThat(line.kata("debrief", "--no-run", "--no-questions")).as(line.err()).isZero();
        assertThat(line.out()).contains("Debrief: 01 Count", "interviews/20261124-a/debrief.html");
        assertThat(folder.resolve("interviews/20261124-a/debrief.html")).exists();
        assertThat(folder.resolve("interviews/20261124-a/debrief.md")).exists();
        assertThat(line.kata("debrief", "--no-run", "20261124-b")).isEqualTo(ExitCodes.RED);
        assertThat(line.err()).contains("is not over yet", "kata interview --resume");
        assertThat(line.kata("debrief", "2026")).isEqualTo(ExitCodes.USAGE);
        assertThat(line.err()).contains("fits more than one attempt", "20261124-a, 20261124-b");
        assertThat(line.kata("debrief", "x")).isEqualTo(ExitCodes.USAGE);
        assertThat(line.err()).contains("\"x\" is no attempt");
    }

    /** A name in the file may be anything, since a file may be edited. */
    @Test
    void nothing_is_written_elsewhere_whatever_an_attempt_is_called() throws Exception {
        attempt("../../outside", true);
        assertThat(line.kata("debrief", "--no-run", "--no-questions")).isEqualTo(ExitCodes.USAGE);
        assertThat(line.err()).contains("is no name of a folder");
        assertThat(folder.resolveSibling("outside")).doesNotExist();
        assertThat(folder.resolve("../outside")).doesNotExist();
    }

    @Test
    void help_and_readme_say_how_points_are_given() throws Exception {
        assertThat(line.kata("debrief", "--help")).isZero();
        String help = line.out().replaceAll("\\s+", " ");
        String readme = String.join(" ", Markdown.read(ROOT.resolve("README.md")).lines()).replaceAll("\\s+", " ");
        for (ScoreRule rule : ScoreRule.values()) {
            assertThat(help).contains(rule.title() + ", up to " + rule.most() + ": " + rule.rule());
            assertThat(readme).contains("**" + rule.title() + ", up to " + rule.most() + ":** " + rule.rule());
        }
    }
}
