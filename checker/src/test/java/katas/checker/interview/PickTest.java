package katas.checker.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import katas.checker.catalog.FrontMatter;
import katas.checker.catalog.Kata;
import katas.checker.report.Refused;
import org.junit.jupiter.api.Test;

/** Which katas an interview is about. */
class PickTest {

    private static Pick.Candidate kata(String slug, int difficulty, boolean solved) {
        return new Pick.Candidate(new Kata(null, slug), new FrontMatter(slug, "Persistence mechanism", "", 20, difficulty, false), solved);
    }

    private static List<String> slugs(Pick pick) {
        return pick.katas().stream().map(one -> one.kata().slug()).toList();
    }

    @Test
    void what_fits_is_one_step_harder_than_the_hardest_that_was_solved() {
        assertThat(Pick.fitting(List.of(kata("01-a", 5, false)))).isEqualTo(2);
        assertThat(Pick.fitting(List.of(kata("01-a", 1, true), kata("02-b", 3, true), kata("03-c", 4, false)))).isEqualTo(4);
        assertThat(Pick.fitting(List.of(kata("01-a", 5, true)))).isEqualTo(5);
    }

    @Test
    void what_is_not_solved_comes_first_then_what_fits() {
        List<Pick.Candidate> all = List.of(kata("01-a", 3, true), kata("02-b", 5, false), kata("03-c", 4, false));
        assertThat(slugs(Pick.of(all, 3, 1, 7))).containsExactly("03-c");
        assertThat(Pick.of(all, 3, 1, 7).note()).isEmpty();
        Pick both = Pick.of(all, 3, 3, 7);
        assertThat(slugs(both)).as("the easier ones first").containsExactly("01-a", "03-c", "02-b");
        assertThat(both.note()).contains("not enough");
    }

    @Test
    void the_same_seed_picks_the_same_and_other_seeds_pick_others() {
        List<Pick.Candidate> all = new ArrayList<>();
        for (int i = 10; i < 20; i++) {
            all.add(kata(i + "-k", 2, false));
        }
        Set<String> seen = new TreeSet<>();
        for (long seed = 1; seed < 200; seed++) {
            List<String> once = slugs(Pick.of(all, 2, 3, seed));
            List<Pick.Candidate> otherOrder = new ArrayList<>(all);
            java.util.Collections.reverse(otherOrder);
            assertThat(slugs(Pick.of(otherOrder, 2, 3, seed))).isEqualTo(once).doesNotHaveDuplicates();
            seen.addAll(once);
        }
        assertThat(seen).hasSize(10);
    }

    @Test
    void when_all_are_solved_it_says_so() {
        assertThat(Pick.of(List.of(kata("01-a", 3, true)), 4, 1, 7).note()).contains("solved all of these");
    }

    @Test
    void too_few_are_refused_in_words() {
        assertThatThrownBy(() -> Pick.of(List.of(), 2, 1, 7)).isInstanceOf(Refused.class).hasMessageContaining("no such kata");
        assertThatThrownBy(() -> Pick.of(List.of(kata("01-a", 3, true)), 2, 3, 7)).isInstanceOf(Refused.class).hasMessageContaining("only 1 such");
    }
}
