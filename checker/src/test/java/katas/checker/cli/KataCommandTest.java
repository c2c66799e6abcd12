package katas.checker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import katas.checker.verify.SyntheticRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a person types, reads and gets as exit code. */
class KataCommandTest {

    @RegisterExtension
    private final CommandLineRunner line = new CommandLineRunner();
    @TempDir
    private Path folder;
    @TempDir
    private Path elsewhere;
    private SyntheticRepository repository;

    @BeforeEach
    void build() throws Exception {
        repository = new SyntheticRepository(folder);
        line.in(folder);
    }

    private int kata(String... arguments) {
        return line.kata(arguments);
    }

    @Test
    void green_is_0_and_says_what_was_proved() {
        assertThat(kata("verify")).as(line.out()).isEqualTo(0);
        assertThat(line.out()).contains("01-counter", "ok      stub is red exactly as listed", "18 checks in", "16 proved", "2 left out");
        assertThat(kata("verify", "1")).isEqualTo(0);
        assertThat(line.out()).contains("before  stub is red exactly as listed", "10 proved, 6 proved before (--fresh proves them again)");
    }

    @Test
    void fresh_and_all_prove_again() {
        assertThat(kata("verify", "01")).isEqualTo(0);
        for (String option : List.of("--fresh", "--all")) {
            assertThat(kata("verify", option, "counter")).isEqualTo(0);
            assertThat(line.out()).doesNotContain("before");
        }
    }

    @Test
    void red_is_1_and_says_what_is_wrong() throws Exception {
        repository.replace("checker/variants/01-counter/stub.yaml", "adds_up", "counts_once");
        assertThat(kata("verify", "01")).isEqualTo(1);
        assertThat(line.out()).contains("RED     stub is red exactly as listed", "expected  adds_up green on the stub", "1 red");
    }

    @Test
    void wrong_usage_is_2() throws Exception {
        assertThat(kata("verify", "99")).isEqualTo(2);
        assertThat(line.err()).contains("\"99\" is no kata. There are: 01-counter");
        assertThat(kata("verify", "--nonsense")).isEqualTo(2);
        assertThat(kata("verify", "--limit", "0")).isEqualTo(2);
        assertThat(kata("prove")).isEqualTo(2);
        Files.createDirectories(folder.resolve("katas/02-counting"));
        assertThat(kata("verify", "count")).isEqualTo(2);
        assertThat(line.err()).contains("\"count\" fits more than one kata: 01-counter, 02-counting");
    }

    @Test
    void a_database_that_nobody_knows_is_2_and_so_is_publishing_what_happens_elsewhere() {
        assertThat(kata("verify", "--db", "oracle")).isEqualTo(2);
        assertThat(kata("test", "--db", "oracle", "01")).isEqualTo(2);
        assertThat(line.err()).contains("--db is \"oracle\": it takes h2 or postgres");
    }

    @Test
    void a_sample_is_a_stub_a_solution_and_a_reject() {
        assertThat(kata("verify", "--sample", "--db", "h2")).as(line.out()).isEqualTo(0);
        assertThat(line.out()).contains("stub is red exactly as listed", "solution is green", "3 checks in").containsOnlyOnce("reject ");
    }

    @Test
    void outside_a_repository_is_2_and_says_where_to_go() {
        line.in(elsewhere);
        assertThat(kata("verify")).isEqualTo(2);
        assertThat(line.err()).contains("No repository of katas at", "Change into your clone");
    }

    @Test
    void verify_speaks_json_and_nothing_else() throws Exception {
        repository.replace("checker/variants/01-counter/stub.yaml", "adds_up", "counts_once");
        assertThat(kata("verify", "01", "--json")).isEqualTo(1);
        List<JsonNode> lines = new ArrayList<>();
        for (String each : line.out().lines().toList()) {
            lines.add(new ObjectMapper().readTree(each));
        }
        assertThat(lines).hasSize(18);
        assertThat(lines).filteredOn(check -> check.path("subject").asText().equals("stub")).singleElement()
                .matches(check -> !check.path("ok").asBoolean() && check.path("state").asText().equals("refuted") && check.path("kata").asText().equals("01-counter"))
                .matches(check -> check.path("findings").get(0).path("expected").asText().contains("adds_up green on the stub"));
        assertThat(lines).filteredOn(check -> check.path("subject").asText().equals("reject")).singleElement()
                .matches(check -> check.path("name").asText().equals("R1-starts-at-one") && check.path("ok").asBoolean());
        assertThat(lines).filteredOn(check -> check.path("kata").isNull()).isNotEmpty();
    }

    @Test
    void the_graders_own_fault_is_3() throws Exception {
        repository.write("pom.xml", "this is no XML");
        assertThat(kata("verify")).isEqualTo(3);
        assertThat(line.err()).contains("The grader itself failed", "module list");
    }
}
