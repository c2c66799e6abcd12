package katas.txboundaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import katas.kit.Database;
import katas.kit.fake.FakeClock;
import katas.kit.fake.FakeGateway;
import katas.kit.fake.FakeMailer;
import katas.kit.jdbc.SimulatedCrash;
import katas.txboundaries.api.OrderId;
import katas.txboundaries.api.PaymentResult;
import katas.txboundaries.api.Payments;

/** The Corner Shop as the tests know it: what its books, the provider and the mail server say about an order. */
final class Shop {

    /** What a server answers to {@code nowait}: PostgreSQL the first, H2 the second. */
    private static final Set<String> LOCKED = Set.of("55P03", "HYT00");
    private static final String AT_LEAST_ONE = "at least 1 receipt";
    private static final List<Long> TOTALS = List.of(2_450L, 99L, 120_000L);

    private final Database db;
    private final FakeGateway gateway;
    private final FakeMailer mailer;
    private final FakeClock clock;
    private int orders;
    private long total;
    private int chargesBefore;
    private long chargedBefore;

    Shop(Database db, FakeGateway gateway, FakeMailer mailer, FakeClock clock) {
        this.db = db;
        this.gateway = gateway;
        this.mailer = mailer;
        this.clock = clock;
    }

    /** What the caller of the till gets: the answer, or the exception. A crash is no answer, but no failure of the test either. */
    static Object told(Callable<?> question) {
        try {
            return question.call();
        } catch (SimulatedCrash | Exception e) {
            return e;
        }
    }

    /** Two orders that nobody has paid for yet: another customer's, and the one that the test is about. */
    OrderId opens() {
        place("bystander-" + orders, 5_000);
        return newOrder();
    }

    /** One more order. Nobody, and not even the provider, has heard of it before. */
    OrderId newOrder() {
        chargesBefore = gateway.charges();
        chargedBefore = gateway.charged();
        total = TOTALS.get(orders % TOTALS.size());
        OrderId order = new OrderId("order-" + ++orders);
        place(order.value(), total);
        return order;
    }

    /** So late that no patience with a payment that may be under way would last. */
    void muchLater() {
        clock.advance(Duration.ofDays(2));
    }

    /** The scheduler comes twice, much later. */
    void recoversLater(Payments till) {
        muchLater();
        till.recover();
        till.recover();
    }

    String status(OrderId order) {
        return db.column("select status from orders where id = ?", order.value()).get(0).toString();
    }

    /** How often the provider has charged for the latest order. */
    int charges() {
        return gateway.charges() - chargesBefore;
    }

    /** Whether anybody holds a lock on the order's row. Asks without waiting. */
    boolean isLocked(OrderId order) {
        try {
            db.rows("select id from orders where id = ? for update nowait", order.value());
            return false;
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof SQLException refusal && LOCKED.contains(refusal.getSQLState())) {
                return true;
            }
            throw e;
        }
    }

    /** Who was told "paid" has paid, who was told "declined" has not, and whatever was said, no charge is forgotten. */
    void theAnswerIsTrue(Object told, OrderId order) {
        if (told == PaymentResult.PAID) {
            sees("the customer was told PAID", "PAID, charged once", status(order) + ", charged " + times(charges()), "this is what is true");
        }
        if (told == PaymentResult.DECLINED) {
            sees("the customer was told DECLINED", "not charged", charges() == 0 ? "not charged" : "charged " + times(charges()), "this is what is true");
        }
        isNotForgotten(order);
    }

    /** Nobody was told a falsehood, or to go away. */
    static void wereToldPaidOrInProgress(String when, Object... told) {
        String expected = "PAID or IN_PROGRESS";
        for (Object answer : told) {
            boolean fine = answer == PaymentResult.PAID || answer == PaymentResult.IN_PROGRESS;
            sees(when, expected, fine ? expected : inWords(answer), "this is what a customer was told");
        }
    }

    /** Who has paid has an order on which this can be seen. */
    void isNotForgotten(OrderId order) {
        if (charges() > 0) {
            String status = status(order);
            sees("the customer was charged", "PAYMENT_PENDING or PAID", status.equals("PLACED") ? status : "PAYMENT_PENDING or PAID",
                    "this is the order's status in the books; nobody will ever look for this money");
        }
    }

    /** Fails with what was expected, what was seen instead, and what that means. */
    static void sees(String when, String expected, String seen, String meaning) {
        assertThat(seen).overridingErrorMessage("%s%nexpected: %s%nseen:     %s (%s)", when, expected, seen, meaning).isEqualTo(expected);
    }

    /** What a customer was told, in one line. */
    static String inWords(Object told) {
        return told instanceof Throwable thrown ? thrown.getClass().getSimpleName() + ": " + thrown.getMessage() : String.valueOf(told);
    }

    void isPaidOnce(String when, OrderId order) {
        says(when, order, "PAID", 1, "CHARGED", "1 receipt");
    }

    /** The same, but a second receipt is forgiven: who dies between sending and noting it can't know that it has left. */
    void isPaidOnceWithAReceipt(String when, OrderId order) {
        says(when, order, "PAID", 1, "CHARGED", AT_LEAST_ONE);
    }

    /** As if nobody had ever tried. */
    void isStillToBePaid(String when, OrderId order) {
        says(when, order, "PLACED", 0, "none", "no receipt");
    }

    void isDeclined(OrderId order, int times) {
        says("after the provider said no " + times + " times", order, "PLACED", 0,
                String.join(", ", Collections.nCopies(times, "DECLINED")), "no receipt");
    }

    void says(String when, OrderId order, String status, int charges, String payments, String receipts) {
        String expected = inWords(status, charges, charges * total, payments, receipts);
        String seen = inWords(status(order), charges(), gateway.charged() - chargedBefore, paymentsInWords(order), receiptsInWords(order));
        boolean enough = receipts.equals(AT_LEAST_ONE) && receipts(order) > 0;
        assertThat(enough ? seen.replace(receiptsInWords(order), AT_LEAST_ONE) : seen)
                .overridingErrorMessage("%s%nexpected: %s%nseen:     %s", when, expected, seen).isEqualTo(expected);
        assertThat(db.column("select distinct status from orders where id like 'bystander-%'"))
                .as("orders of customers who did not ask to pay").isSubsetOf("PLACED");
    }

    private String paymentsInWords(OrderId order) {
        List<Object> payments = db.column("select status from payment where order_id = ? order by status", order.value());
        return payments.isEmpty() ? "none" : payments.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private int receipts(OrderId order) {
        return (int) mailer.sent().stream().filter(mail -> mail.subject().equals("Receipt for order " + order.value())).count();
    }

    private String receiptsInWords(OrderId order) {
        int sent = receipts(order);
        return sent == 0 ? "no receipt" : sent == 1 ? "1 receipt" : sent + " receipts";
    }

    private static String inWords(String status, int charges, long minor, String payments, String receipts) {
        String charged = charges == 0 ? "not charged" : "charged %s, %d.%02d".formatted(times(charges), minor / 100, minor % 100);
        return "order %s; customer %s; payments in the books: %s; %s".formatted(status, charged, payments, receipts);
    }

    private static String times(int count) {
        return count == 0 ? "never" : count == 1 ? "once" : count + " times";
    }

    private void place(String id, long totalMinor) {
        db.insert("orders (id, customer_id, email, status, currency, total_minor)", id, "customer of " + id, id + "@example.org",
                "PLACED", "EUR", totalMinor);
    }
}
