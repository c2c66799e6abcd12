package katas.checker.verify;

import static katas.checker.verify.SyntheticRepository.ACCEPT;
import static katas.checker.verify.SyntheticRepository.REJECT;
import static katas.checker.verify.SyntheticRepository.STUB;
import static katas.checker.verify.SyntheticRepository.TEST;
import static katas.checker.verify.SyntheticRepository.VARIANTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kata with nothing wrong, and what is remembered of it. */
class HealthyKataTest {

    @TempDir
    private Path folder;
    private SyntheticRepository repository;

    @BeforeEach
    void build() throws Exception {
        repository = new SyntheticRepository(folder);
    }

    @Test
    void every_check_holds() throws Exception {
        assertThat(repository.prove().assertGreen().in(Check.State.PROVED)).containsExactly("consistent", "layout", "readme", "interview",
                "solution-readme", "hints", "fixed", "sheets", "encoding", "written", "tests", "stub", "solution", "reject/R1-starts-at-one", "accept/A1-remembers-all", "coverage");
    }

    @Test
    void what_was_proved_is_not_proved_again() throws Exception {
        repository.proveAndRemember().assertGreen();
        assertThat(repository.proveAndRemember().assertGreen().in(Check.State.PROVED_BEFORE)).containsExactly("tests", "stub", "solution",
                "reject/R1-starts-at-one", "accept/A1-remembers-all", "coverage");
    }

    @Test
    void a_changed_variant_is_proved_again_and_the_others_are_not() throws Exception {
        repository.proveAndRemember();
        repository.replace(ACCEPT + "variant.yaml", "keeps", "holds");
        assertThat(repository.proveAndRemember().assertGreen().in(Check.State.PROVED_BEFORE))
                .containsExactly("tests", "stub", "solution", "reject/R1-starts-at-one");
    }

    @Test
    void a_changed_test_is_reason_to_prove_everything_again() throws Exception {
        repository.proveAndRemember();
        repository.replace(TEST, "both amounts", "the amounts");
        assertThat(repository.proveAndRemember().assertGreen().in(Check.State.PROVED_BEFORE)).isEmpty();
    }

    @Test
    void a_changed_stub_is_proved_again() throws Exception {
        repository.proveAndRemember();
        repository.replace(STUB + "domain/Tally.java", "total = amount;", "this.total = amount;");
        assertThat(repository.proveAndRemember().assertGreen().in(Check.State.PROVED)).contains("stub").doesNotContain("solution");
    }

    @Test
    void what_is_red_is_never_remembered_as_proved() throws Exception {
        repository.proveAndRemember();
        repository.replace(VARIANTS + "stub.yaml", "[adds_up]", "[adds_up, counts_once]");
        assertThat(repository.proveAndRemember().red()).containsExactly("stub");
        assertThat(repository.proveAndRemember().red()).containsExactly("stub");
        repository.replace(VARIANTS + "stub.yaml", "[adds_up, counts_once]", "[adds_up]");
        assertThat(repository.proveAndRemember().assertGreen().in(Check.State.PROVED)).contains("stub");
    }

    @Test
    void a_damaged_memory_costs_time_and_nothing_else() throws Exception {
        repository.proveAndRemember();
        repository.write(".kata/proved", "01-counter stub\n\0\0 nonsense of many words\n01-counter solution 0000\n");
        assertThat(repository.proveAndRemember().assertGreen().in(Check.State.PROVED_BEFORE)).isEmpty();
        assertThat(Files.readString(folder.resolve(".kata/proved"))).doesNotContain("nonsense");
        assertThat(repository.proveAndRemember().in(Check.State.PROVED_BEFORE)).contains("stub", "solution");
    }

    @Test
    void a_variant_for_another_database_is_left_out_and_not_called_proved() throws Exception {
        repository.write(REJECT + "variant.yaml", Files.readString(folder.resolve(REJECT + "variant.yaml")) + "databases: [postgres]\n");
        assertThat(repository.prove("reject/R1-starts-at-one").in(Check.State.NOT_HERE)).containsExactly("reject/R1-starts-at-one");
    }

    @Test
    void a_variant_may_be_laid_over_the_stub() throws Exception {
        repository.write(VARIANTS + "reject/R2-as-before/variant.yaml",
                "kind: reject\nmisconception: the last amount is the total\nbase: stub\nmustFail: [adds_up]\n");
        repository.write(VARIANTS + "reject/R2-as-before/src/main/java/katas/counter/domain/Extra.java", "package katas.counter.domain;\n\nclass Extra {\n}\n");
        repository.prove().assertGreen();
    }

    @Test
    void a_variant_may_do_without_files_of_the_solution() throws Exception {
        String tally = Files.readString(folder.resolve(ACCEPT + "src/main/java/katas/counter/domain/Tally.java"));
        repository.delete(ACCEPT + "src/main/java/katas/counter/domain/Tally.java");
        repository.write(ACCEPT + "variant.yaml", "kind: accept\ntechnique: another name\ndelete: [katas/counter/domain/Tally.java]\n");
        repository.write(ACCEPT + "src/main/java/katas/counter/domain/Sum.java", tally.replace("class Tally", "class Sum"));
        repository.write(ACCEPT + "src/main/java/katas/counter/Wiring.java",
                Files.readString(folder.resolve(STUB + "Wiring.java")).replace("Tally", "Sum"));
        repository.prove().assertGreen();
    }
}
