package katas.checker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import katas.checker.verify.SyntheticRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a person types, reads and gets as exit code. */
class KataCommandTest {

    private final String rootBefore = System.getProperty("kata.root");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    @TempDir
    private Path folder;
    @TempDir
    private Path elsewhere;
    private SyntheticRepository repository;

    @BeforeEach
    void build() throws Exception {
        repository = new SyntheticRepository(folder);
        System.setProperty("kata.root", folder.toString());
    }

    @AfterEach
    void restore() {
        System.clearProperty("kata.db");
        if (rootBefore == null) {
            System.clearProperty("kata.root");
        } else {
            System.setProperty("kata.root", rootBefore);
        }
    }

    private int kata(String... arguments) {
        CommandLine line = KataCommand.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    @Test
    void green_is_0_and_says_what_was_proved() {
        assertThat(kata("verify")).as(out.toString()).isEqualTo(0);
        assertThat(out.toString()).contains("01-counter", "ok      stub is red exactly as listed", "16 checks in", "14 proved", "2 left out");
        assertThat(kata("verify", "1")).isEqualTo(0);
        assertThat(out.toString()).contains("before  stub is red exactly as listed", "8 proved, 6 proved before (--fresh proves them again)");
    }

    @Test
    void fresh_and_all_prove_again() {
        assertThat(kata("verify", "01")).isEqualTo(0);
        assertThat(kata("verify", "--fresh", "counter")).isEqualTo(0);
        assertThat(kata("verify", "--all", "01-counter")).isEqualTo(0);
        assertThat(out.toString()).doesNotContain("before");
    }

    @Test
    void red_is_1_and_says_what_is_wrong() throws Exception {
        repository.replace("checker/variants/01-counter/stub.yaml", "adds_up", "counts_once");
        assertThat(kata("verify", "01")).isEqualTo(1);
        assertThat(out.toString()).contains("RED     stub is red exactly as listed", "expected  adds_up green on the stub", "1 red");
    }

    @Test
    void wrong_usage_is_2() throws Exception {
        assertThat(kata("verify", "99")).isEqualTo(2);
        assertThat(err.toString()).contains("\"99\" is no kata. There are: 01-counter");
        assertThat(kata("verify", "--nonsense")).isEqualTo(2);
        assertThat(kata("verify", "--limit", "0")).isEqualTo(2);
        assertThat(kata("prove")).isEqualTo(2);
        Files.createDirectories(folder.resolve("katas/02-counting"));
        assertThat(kata("verify", "count")).isEqualTo(2);
        assertThat(err.toString()).contains("\"count\" fits more than one kata: 01-counter, 02-counting");
    }

    @Test
    void a_database_that_nobody_knows_is_2_and_so_is_publishing_what_happens_elsewhere() {
        assertThat(kata("verify", "--db", "oracle")).isEqualTo(2);
        assertThat(kata("test", "--db", "oracle", "01")).isEqualTo(2);
        assertThat(err.toString()).contains("--db is \"oracle\": it takes h2 or postgres");
    }

    @Test
    void a_sample_is_a_stub_a_solution_and_a_reject() {
        assertThat(kata("verify", "--sample", "--db", "h2")).as(out.toString()).isEqualTo(0);
        assertThat(out.toString()).contains("stub is red exactly as listed", "solution is green", "3 checks in").containsOnlyOnce("reject ");
    }

    @Test
    void outside_a_repository_is_2_and_says_where_to_go() {
        System.setProperty("kata.root", elsewhere.toString());
        assertThat(kata("verify")).isEqualTo(2);
        assertThat(err.toString()).contains("No repository of katas at", "Change into your clone");
    }

    @Test
    void the_graders_own_fault_is_3() throws Exception {
        repository.write("pom.xml", "this is no XML");
        assertThat(kata("verify")).isEqualTo(3);
        assertThat(err.toString()).contains("The grader itself failed", "module list");
    }
}
