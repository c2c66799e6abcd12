package katas.checker.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTextTest {

    private static final List<String> TIMELINE = List.of(
            "overview.overview(50)",
            "  transaction 1",
            "        select ... from orders order by placed_at desc,id offset ? rows fetch first ? rows only    50 rows  Orders.java:19",
            "   50 x select id,full_name from customer where id=?                                               50 rows  OverviewService.java:46",
            "        commit                                                                                              OverviewService.java:30",
            "  returned");

    @Test
    void statements_are_shortened_and_lines_of_code_stay() {
        assertThat(TimelineText.fit(TIMELINE, 80)).containsExactly(
                "overview.overview(50)",
                "  transaction 1",
                "        select ... from orders order by pl ...  50 rows  Orders.java:19",
                "   50 x select id,full_name from customer ...   50 rows  OverviewService.java:46",
                "        commit                                           OverviewService.java:30",
                "  returned");
        assertThat(TimelineText.fit(TIMELINE, 80)).allMatch(line -> line.length() <= 80);
    }

    @Test
    void what_fits_is_left_as_it_is() {
        assertThat(TimelineText.fit(TIMELINE, 140)).isSameAs(TIMELINE);
    }

    @Test
    void a_narrow_screen_still_shows_the_beginning_of_each_statement() {
        assertThat(TimelineText.fit(TIMELINE, 30)).anyMatch(line -> line.startsWith("        select ...") && line.endsWith("Orders.java:19"));
    }
}
