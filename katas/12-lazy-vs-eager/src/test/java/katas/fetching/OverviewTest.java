package katas.fetching;

import static katas.fetching.Shop.orderNumber;
import static katas.kit.PersistenceAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import katas.fetching.api.OrderId;
import katas.fetching.api.Overview;
import katas.fetching.api.Overview.Detail;
import katas.fetching.api.Overview.Header;
import katas.fetching.api.Overview.Row;
import katas.kit.Database;
import katas.kit.PersistenceTest;
import katas.kit.record.Recorder;
import katas.kit.record.Recorder.Recorded;
import katas.kit.record.Recording;
import org.junit.jupiter.api.Test;

@PersistenceTest(app = Wiring.class)
class OverviewTest {

    @Test
    void overview_budget_grows_with_pages_not_rows(Overview overview, Database db, Recorder recorder) {
        new Shop(db).takes(200);
        for (int n : List.of(50, 200)) {
            Recorded<List<Row>> seen = recorder.ask(() -> overview.overview(n));

            assertThat(seen.answer()).extracting(Row::id).isEqualTo(newestOf(200, n));
            assertThat(seen.recording())
                    .as("an overview of %d orders may take 2 queries, and 3 more for every 20 orders begun", n)
                    .hasSelectsAtMost(queriesFor(n));
        }
    }

    @Test
    void overview_reads_no_row_twice(Overview overview, Database db, Recorder recorder) {
        new Shop(db).takes(50);

        Recorded<List<Row>> seen = recorder.ask(() -> overview.overview(50));

        assertThat(seen.answer()).hasSize(50);
        assertThat(seen.recording())
                .as("an overview of 50 orders may read a row for each order, customer, line and payment in it, and 1 more for each order")
                .hasRowsFetchedAtMost(rowsFor(50));
    }

    @Test
    void a_page_costs_what_it_shows_and_not_what_the_shop_has(Overview overview, Database db, Recorder recorder) {
        new Shop(db).takes(500);

        Recorded<List<Row>> seen = recorder.ask(() -> overview.page(2, 10));

        assertThat(seen.answer()).extracting(Row::id).isEqualTo(newestOf(490, 10));
        assertThat(seen.recording())
                .as("a page of 10 orders may take 2 queries, and 3 more for every 20 orders begun")
                .hasSelectsAtMost(queriesFor(10));
        assertThat(seen.recording())
                .as("a page of 10 orders may read a row for each order, customer, line and payment on it, and 1 more for each order")
                .hasRowsFetchedAtMost(rowsFor(10));
    }

    @Test
    void headers_leave_lines_and_payments_alone(Overview overview, Database db, Recorder recorder) {
        new Shop(db).takes(210);

        Recorded<List<Header>> seen = recorder.ask(() -> overview.headers(200));

        assertThat(seen.answer()).extracting(Header::id).isEqualTo(newestOf(210, 200));
        assertThat(seen.recording()).as("a header shows no line and no payment").neverTouches("order_line", "payment");
        assertThat(seen.recording()).as("200 headers are 200 rows").hasRowsFetchedAtMost(200);
    }

    @Test
    void detail_shows_every_line_and_payment_once(Overview overview, Database db, Recorder recorder) {
        Shop shop = new Shop(db);
        shop.knows("ada", "Ada Moreau");
        shop.takes("order-1", "ada", 1, "PAID", 9_900).line(9, "rice", 1_100).paid(9_900);
        shop.takes("order-2", "ada", 2, "PLACED", 3_650)
                .line(2, "tea", 450).line(1, "jam", 520).line(2, "tea", 450).line(3, "oats", 210).line(1, "honey", 700)
                .paid(500, 1_000, 500, 1_250);

        Recorded<Detail> seen = recorder.ask(() -> overview.detail(new OrderId("order-2")));

        assertThat(seen.answer().customer()).isEqualTo("Ada Moreau");
        assertThat(seen.answer().lines()).as("the lines of order-2").containsExactlyInAnyOrder(
                new Detail.Line("tea", 2, 450), new Detail.Line("jam", 1, 520), new Detail.Line("tea", 2, 450),
                new Detail.Line("oats", 3, 210), new Detail.Line("honey", 1, 700));
        assertThat(seen.answer().payments()).as("the payments of order-2").containsExactlyInAnyOrder(
                new Detail.Payment("order-2/1", 500), new Detail.Payment("order-2/2", 1_000),
                new Detail.Payment("order-2/3", 500), new Detail.Payment("order-2/4", 1_250));
        assertThat(seen.recording()).as("order, customer, lines, payments").hasSelectsAtMost(4);
    }

    @Test
    void rows_name_the_customer_and_add_up_lines_and_payments(Overview overview, Database db) {
        Shop shop = new Shop(db);
        shop.knows("ada", "Ada Moreau");
        shop.knows("ben", "Ben Okoro");
        shop.knows("ben-junior", "Ben Okoro");
        shop.takes("order-1", "ben", 1, "PAID", 700).line(7, "salt", 100).paid(700);
        shop.takes("order-2", "ada", 2, "PLACED", 2_380).line(2, "tea", 450).line(2, "tin", 740).paid(330, 330, 330);
        shop.takes("order-3", "ben-junior", 3, "CANCELLED", 0);
        shop.takes("order-4", "ada", 4, "NEW", 1_560).line(1, "jam", 520).line(2, "jam", 520);
        shop.takes("order-5", "ben", 5, "PAID", 0).paid(250);

        assertThat(overview.overview(4)).containsExactly(
                new Row(new OrderId("order-5"), "Ben Okoro", 0, 0, 0, 250),
                new Row(new OrderId("order-4"), "Ada Moreau", 1_560, 2, 3, 0),
                new Row(new OrderId("order-3"), "Ben Okoro", 0, 0, 0, 0),
                new Row(new OrderId("order-2"), "Ada Moreau", 2_380, 2, 4, 990));
        assertThat(overview.headers(3)).containsExactly(
                new Header(new OrderId("order-5"), "PAID", 0),
                new Header(new OrderId("order-4"), "NEW", 1_560),
                new Header(new OrderId("order-3"), "CANCELLED", 0));
    }

    @Test
    void pages_follow_one_another_newest_first(Overview overview, Database db) {
        Shop shop = new Shop(db);
        shop.knows("ada", "Ada Moreau");
        for (String order : List.of("d", "b", "e", "a")) {
            shop.takes(order, "ada", 30, "PLACED", 200).line(1, "tea", 100).line(1, "jam", 100).paid(50, 50, 50);
        }
        shop.takes("c", "ada", 31, "PLACED", 0);

        assertThat(overview.page(1, 2)).extracting(row -> row.id().value()).as("page 1").containsExactly("c", "a");
        assertThat(overview.page(2, 2)).extracting(row -> row.id().value()).as("page 2").containsExactly("b", "d");
        assertThat(overview.page(3, 2)).extracting(row -> row.id().value()).as("page 3").containsExactly("e");
        assertThat(overview.page(4, 2)).as("page 4").isEmpty();
    }

    @Test
    void what_was_returned_can_be_read_without_the_database(Overview overview, Database db, Recorder recorder) {
        new Shop(db).takes(12);
        List<Row> rows = overview.overview(12);
        List<Row> page = overview.page(2, 5);
        List<Header> headers = overview.headers(12);
        Detail detail = overview.detail(orderNumber(3));

        Recording reading = recorder.record(() -> List.of(rows, page, headers, detail).toString());

        assertThat(reading).as("reading what was returned before").isEmpty();
    }

    /** The {@code n} newest of the given number of orders. */
    private static List<OrderId> newestOf(int orders, int n) {
        return IntStream.range(0, n).mapToObj(i -> orderNumber(orders - i)).toList();
    }

    private static int queriesFor(int orders) {
        return 2 + 3 * ((orders + 19) / 20);
    }

    private static int rowsFor(int orders) {
        return orders * (1 + 1 + Shop.LINES + Shop.PAYMENTS + 1);
    }
}
