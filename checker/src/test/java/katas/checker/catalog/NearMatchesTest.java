package katas.checker.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearMatchesTest {

    private static final List<String> SLUGS = List.of("03-boundaries", "12-lazy-vs-eager", "15-atomicity");

    @Test
    void a_letter_wrong_missing_or_too_many_is_near() {
        assertThat(NearMatches.of("boundries", SLUGS)).containsExactly("03-boundaries");
        assertThat(NearMatches.of("lasy", SLUGS)).containsExactly("12-lazy-vs-eager");
        assertThat(NearMatches.of("Lazy-vs-Eagger", SLUGS)).containsExactly("12-lazy-vs-eager");
        assertThat(NearMatches.of("13-atomicity", SLUGS)).containsExactly("15-atomicity");
    }

    @Test
    void another_word_or_number_is_not() {
        assertThat(NearMatches.of("99", SLUGS)).isEmpty();
        assertThat(NearMatches.of("13", SLUGS)).isEmpty();
        assertThat(NearMatches.of("", SLUGS)).isEmpty();
        assertThat(NearMatches.of("locking", SLUGS)).isEmpty();
    }
}
