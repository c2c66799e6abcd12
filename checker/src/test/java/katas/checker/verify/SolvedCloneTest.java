package katas.checker.verify;

import static katas.checker.verify.SyntheticRepository.SOLUTION;
import static katas.checker.verify.SyntheticRepository.STUB;
import static katas.checker.verify.SyntheticRepository.TEST;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import katas.checker.catalog.Kata;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a clone in which somebody has edited, solved and perhaps committed, the repository's katas are proved and not the learner's. */
class SolvedCloneTest {

    @TempDir
    private Path folder;
    private SyntheticRepository repository;

    @BeforeEach
    void publish() throws Exception {
        repository = new SyntheticRepository(folder);
        try (Lab lab = new Lab(Duration.ofSeconds(20)).asTheTreeIs()) {
            Kata kata = repository.repository().katas().get(0);
            assertThat(Blessing.bless(kata, lab)).isEmpty();
        }
    }

    @Test
    void what_was_published_is_up_to_date() throws Exception {
        SyntheticRepository.Results results = repository.prove();
        results.assertGreen();
        assertThat(results.in(Check.State.NOT_HERE)).isEmpty();
    }

    @Test
    void a_solved_kata_is_still_a_kata() throws Exception {
        repository.write(STUB + "domain/Tally.java", Files.readString(folder.resolve(SOLUTION + "domain/Tally.java")));
        SyntheticRepository.Results results = repository.prove();
        results.assertGreen();
        assertThat(results.in(Check.State.NOT_HERE)).containsExactly("pristine");
        assertThat(results.all()).anyMatch(result -> result.remark().contains("the copy was proved, not the tree"));
    }

    @Test
    void an_edited_test_does_not_count() throws Exception {
        repository.replace(TEST, "assertEquals(5, counter.total()", "assertEquals(3, counter.total()");
        repository.prove("stub", "solution", "reject/R1-starts-at-one").assertGreen();
    }

    @Test
    void a_maintainer_proves_the_tree() throws Exception {
        repository.write(STUB + "domain/Tally.java", Files.readString(folder.resolve(SOLUTION + "domain/Tally.java")));
        try (Lab lab = new Lab(Duration.ofSeconds(20)).asTheTreeIs()) {
            Verification verification = new Verification(repository.repository(), java.util.Optional.empty());
            Check stub = verification.checks(repository.repository().katas(), lab).stream().filter(check -> check.id().equals("stub")).findFirst().orElseThrow();
            assertThat(verification.prove(stub, true).red()).isTrue();
        }
    }
}
