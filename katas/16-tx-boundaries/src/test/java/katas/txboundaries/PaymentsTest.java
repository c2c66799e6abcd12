package katas.txboundaries;

import static katas.txboundaries.api.PaymentResult.DECLINED;
import static katas.txboundaries.api.PaymentResult.PAID;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import katas.kit.Database;
import katas.kit.Nodes;
import katas.kit.PersistenceTest;
import katas.kit.fake.FakeClock;
import katas.kit.fake.FakeGateway;
import katas.kit.fake.FakeMailer;
import katas.kit.fake.Hold;
import katas.kit.record.Recorder;
import katas.kit.schedule.Interleavings;
import katas.txboundaries.api.OrderId;
import katas.txboundaries.api.Payments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The till while nothing breaks, but the provider may be slow. */
@PersistenceTest(app = Wiring.class, pool = PaymentsTest.CONNECTIONS)
class PaymentsTest {

    static final int CONNECTIONS = 2;
    private static final int QUEUE = 10;
    /** Short transactions need some dozens. */
    private static final int MOST_SCHEDULES = 500;

    private Shop shop;

    @BeforeEach
    void morning(Database db, FakeGateway gateway, FakeMailer mailer, FakeClock clock) {
        shop = new Shop(db, gateway, mailer, clock);
    }

    @Test
    void a_payment_is_charged_once_and_gets_a_receipt(Payments till, Database db, FakeGateway gateway) {
        for (int customer = 0; customer < 3; customer++) {
            OrderId order = shop.opens();
            assertThat(till.pay(order)).as("what the customer is told").isEqualTo(PAID);
            till.recover();
            shop.isPaidOnce("after a payment without any trouble", order);
            assertThat(db.column("select provider_ref from payment where order_id = ?", order.value()))
                    .as("the provider's reference in the books").containsExactly("charge-" + gateway.charges());

            assertThat(till.pay(order)).as("what the customer is told who clicks again").isEqualTo(PAID);
            till.recover();
            shop.isPaidOnce("after a second click on an order that was paid", order);
        }
    }

    @Test
    void a_declined_payment_costs_nothing_and_may_be_tried_again(Payments till, FakeGateway gateway) {
        OrderId order = shop.opens();
        for (int attempt = 1; attempt <= 2; attempt++) {
            gateway.decline("no funds");
            assertThat(till.pay(order)).as("what the customer is told when the provider said no").isEqualTo(DECLINED);
            till.recover();
            shop.isDeclined(order, attempt);
        }

        assertThat(till.pay(order)).as("what the customer is told with a better card").isEqualTo(PAID);
        till.recover();
        shop.says("after two times no and one yes", order, "PAID", 1, "CHARGED, DECLINED, DECLINED", "1 receipt");
    }

    @Test
    void nothing_is_in_use_while_the_provider_is_asked(Payments till, Database db, Recorder recorder, FakeGateway gateway) throws Exception {
        OrderId order = shop.opens();
        try (Customers customers = new Customers(gateway)) {
            Hold provider = gateway.holdNext();
            Future<?> answer = customers.ask(() -> till.pay(order));
            provider.awaitArrived();

            Shop.sees("while the provider thinks", "0 connections in use", connectionsInUse(recorder),
                    "the database waits for as long as the provider does");
            Shop.sees("while the provider thinks", "anybody may change the order", shop.isLocked(order) ? "its row is locked" : "anybody may change the order",
                    "another desk can't even write a note on it");
            Shop.sees("while the provider thinks", "PAYMENT_PENDING", shop.status(order),
                    "this is the order's status in the books; if the power fails now, it is all that is left of the payment");

            db.execute("update orders set note = 'gift wrap', version = version + 1 where id = ?", order.value());
            provider.release();
            Customers.told(answer);
        }
        shop.recoversLater(till);
        shop.isPaidOnce("after a slow payment, during which another desk changed the order's note", order);
        assertThat(db.column("select note from orders where id = ?", order.value())).as("the note").containsExactly("gift wrap");
    }

    @Test
    void nothing_is_in_use_while_recovery_asks_the_provider(Payments till, Recorder recorder, FakeGateway gateway) {
        OrderId order = shop.opens();
        gateway.timeOutBeforeEffect();
        Shop.told(() -> till.pay(order));

        List<String> offences = new CopyOnWriteArrayList<>();
        gateway.onCall(call -> {
            if (inUse(recorder) > 0) {
                offences.add(inUse(recorder) + " in use during " + call);
            }
        });
        shop.recoversLater(till);
        Shop.sees("while recovery asks the provider", "0 connections in use", offences.isEmpty() ? "0 connections in use" : String.join("; ", offences),
                "the database waits for as long as the provider does");
        shop.isPaidOnce("after a provider that gave no answer, and recovery", order);
    }

    @Test
    void ten_customers_at_a_slow_provider_leave_the_database_to_others(Payments till, Nodes nodes, Recorder recorder, FakeGateway gateway)
            throws Exception {
        DataSource pool = nodes.get("app").dataSource();
        List<Future<?>> answers = new ArrayList<>();
        try (Customers customers = new Customers(gateway)) {
            for (int waiting = 1; waiting <= QUEUE; waiting++) {
                OrderId order = shop.newOrder();
                Hold provider = gateway.holdNext();
                answers.add(customers.ask(() -> till.pay(order)));
                provider.awaitArrived();
                Shop.sees("while " + (waiting == 1 ? "a customer waits" : waiting + " customers wait") + " for the provider", "a connection is free",
                        inUse(recorder) < CONNECTIONS ? "a connection is free" : "all " + CONNECTIONS + " connections of the shop are in use",
                        "nobody can read or write anything until the provider answers");
            }
            assertThat(ordersIn(pool)).as("the number of orders, asked for by somebody else meanwhile").isEqualTo(QUEUE);
        }
        for (Future<?> answer : answers) {
            Shop.sees("when the provider has answered", "PAID", Shop.inWords(Customers.told(answer)), "this is what one of the ten customers was told");
        }
    }

    @Test
    void two_clicks_at_the_same_time_charge_once(Nodes tills, FakeGateway gateway, Interleavings interleavings) {
        Payments north = tills.start("north");
        Payments south = tills.start("south");
        AtomicReference<OrderId> order = new AtomicReference<>();
        interleavings
                .startingFrom(() -> {
                    order.set(shop.opens());
                    gateway.timeOutAfterEffect();
                })
                .cap(MOST_SCHEDULES)
                .asking("north", () -> Shop.told(() -> north.pay(order.get())))
                .asking("south", () -> Shop.told(() -> south.pay(order.get())))
                .check(run -> {
                    String lateAnswer = "after two clicks at the same time, where the provider's answer to the first was lost";
                    shop.recoversLater(north);
                    shop.isPaidOnceWithAReceipt(lateAnswer + ", and recovery", order.get());
                    Shop.wereToldPaidOrInProgress(lateAnswer, run.answer("north"), run.answer("south"));
                });
    }

    @Test
    void a_receipt_leaves_only_for_an_order_that_is_paid_in_the_books(Payments till, FakeMailer mailer) {
        OrderId order = shop.opens();
        List<String> offences = new CopyOnWriteArrayList<>();
        mailer.onSend(mail -> {
            if (!shop.status(order).equals("PAID")) {
                offences.add(mail.subject() + " is sent while the order is " + shop.status(order));
            }
        });
        till.pay(order);
        till.recover();
        Shop.sees("when a receipt leaves", "its order is PAID in the books", offences.isEmpty() ? "its order is PAID in the books" : offences.get(0),
                "nobody gets a mail back; if the commit fails now, it was a lie");
        shop.isPaidOnce("after a payment without any trouble", order);
    }

    private static String connectionsInUse(Recorder recorder) {
        return inUse(recorder) == 1 ? "1 connection in use" : inUse(recorder) + " connections in use";
    }

    private static int inUse(Recorder recorder) {
        return recorder.record(() -> { }).connectionsInUseNow();
    }

    private static long ordersIn(DataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
             PreparedStatement query = connection.prepareStatement("select count(*) from orders");
             var found = query.executeQuery()) {
            found.next();
            return found.getLong(1);
        }
    }
}
