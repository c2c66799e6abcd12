package katas.checker.debrief;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import katas.checker.attempt.Attempt;
import katas.checker.attempt.AttemptsFile;
import katas.checker.attempt.How;
import katas.checker.page.Words;
import katas.checker.verify.SyntheticRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What to do next is something that can be done. */
class PracticeTest {

    @TempDir
    private Path folder;
    private SyntheticRepository repository;

    @BeforeEach
    void build() throws Exception {
        repository = new SyntheticRepository(folder);
        kata("02-rollback", "Transactions and consistency", 4);
        kata("03-commit", "Transactions and consistency", 2);
        kata("04-retry", "Failure handling", 1);
    }

    private void kata(String slug, String pillar, int difficulty) throws Exception {
        repository.write("katas/" + slug + "/README.md", "---\ntitle: The " + slug + "\npillar: " + pillar + "\ntopic: x\nminutes: 30\ndifficulty: " + difficulty + "\n---\n# x\n");
    }

    private List<String> advice(Attempts... attempts) throws Exception {
        for (Attempts one : attempts) {
            AttemptsFile.in(repository.repository()).append(one.events());
        }
        List<Attempt> all = AttemptsFile.in(repository.repository()).read().attempts();
        return Practice.of(Debrief.of(repository.repository(), all.get(all.size() - 1), all, Optional.empty()).facts()).stream().map(Words::plain).toList();
    }

    @Test
    void what_is_red_what_was_believed_and_what_was_not_said() throws Exception {
        assertThat(advice(Attempts.ofOne("one").believes(60, "Counting begins with one", 1).ended(90, How.GAVE_UP, 0, 1).answered("What is a sum?", "", 3, 1))).containsExactly(
                "Bring 01 Count to green without a clock: kata watch 01. First: adds up. Stuck? kata hint 01",
                "Look again at \"Counting begins with one\", which the code still shows: \"The idea\" in katas/01-counter/README.md, then \"Why it works\" in solutions/01-counter/README.md.",
                "Say the answer again to What is a sum? (1 of 3 points made): it is in katas/01-counter/INTERVIEW.md.",
                "Weakest pillar over all attempts: Persistence mechanism, 0 % of what was missing turned green, in 1 kata.",
                "Next: 04 The 04-retry (Failure handling, 30 minutes, difficulty 1), a pillar that you have not tried: kata interview --kata 04");
    }

    @Test
    void the_easiest_kata_of_the_weakest_pillar_that_is_not_solved() throws Exception {
        Attempts other = Attempts.begun("weak", "2026-11-20", "02-rollback").kata(0, "02-rollback").kataEnded(50, "02-rollback", How.GAVE_UP, 0, 1).over(50, How.GAVE_UP);
        assertThat(advice(other, Attempts.ofOne("one").run(60, 0, 1, 2, 3).ended(90, How.SUBMITTED, 0, 1, 2, 3))).containsExactly(
                "Weakest pillar over all attempts: Transactions and consistency, 0 % of what was missing turned green, in 1 kata.",
                "Next: 03 The 03-commit (Transactions and consistency, 30 minutes, difficulty 2), the easiest of that pillar that you have not solved: kata interview --kata 03");
    }

    @Test
    void who_has_solved_everything_is_told_so() throws Exception {
        Attempts all = Attempts.begun("all", "2026-11-24", Attempts.KATA, "02-rollback", "03-commit", "04-retry");
        for (String slug : List.of(Attempts.KATA, "02-rollback", "03-commit", "04-retry")) {
            all.kata(0, slug).kataEnded(10, slug, How.SUBMITTED, 0, 1, 2, 3);
        }
        assertThat(advice(all.over(11, How.SUBMITTED))).containsExactly("You have solved all katas. Once more against the clock: kata interview --kata NUMBER");
    }
}
