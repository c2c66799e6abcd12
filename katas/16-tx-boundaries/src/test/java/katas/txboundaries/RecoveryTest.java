package katas.txboundaries;

import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import katas.kit.Database;
import katas.kit.Nodes;
import katas.kit.PersistenceTest;
import katas.kit.fake.CallHook.When;
import katas.kit.fake.FakeClock;
import katas.kit.fake.FakeGateway;
import katas.kit.fake.FakeGateway.Operation;
import katas.kit.fake.FakeMailer;
import katas.kit.fake.Hold;
import katas.kit.fault.FaultKind;
import katas.kit.fault.Faults;
import katas.kit.schedule.Interleavings;
import katas.txboundaries.api.OrderId;
import katas.txboundaries.api.Payments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The till when something breaks: in the end the provider, the books and the customer say the same. */
@PersistenceTest(app = Wiring.class)
class RecoveryTest {

    private static final FaultKind[] THE_DATABASE_FAILS = {FaultKind.STATEMENT_FAILS, FaultKind.STATEMENT_FAILS_AFTER_EFFECT,
        FaultKind.COMMIT_FAILS, FaultKind.ACKNOWLEDGEMENT_LOST, FaultKind.CONNECTION_DROPS};

    /** Short transactions need some dozens. */
    private static final int MOST_SCHEDULES = 500;

    private Shop shop;

    @BeforeEach
    void morning(Database db, FakeGateway gateway, FakeMailer mailer, FakeClock clock) {
        shop = new Shop(db, gateway, mailer, clock);
    }

    @Test
    void a_crash_around_the_call_to_the_provider_loses_nothing(Payments till, Nodes nodes, Faults faults, FakeGateway gateway) {
        for (When moment : When.values()) {
            OrderId order = shop.opens();
            faults.crashAt("gateway.charge", moment);
            Shop.told(() -> till.pay(order));
            powerIsBack(nodes);
            shop.recoversLater(till);
            shop.isPaidOnce("after a crash " + (moment == When.BEFORE ? "just before" : "just after") + " the charge, a restart, and recovery", order);
        }
        OrderId order = paymentWithoutAnswer(till, gateway);
        faults.crashAt("gateway.charge", When.AFTER);
        Shop.told(till::recover);
        powerIsBack(nodes);
        shop.recoversLater(till);
        shop.isPaidOnce("after a crash during recovery, just after the charge, a restart, and another recovery", order);
    }

    @Test
    void an_answer_that_never_arrives_is_found_out_later(Payments till, FakeGateway gateway) {
        for (boolean charged : new boolean[] {false, true}) {
            OrderId order = shop.opens();
            if (charged) {
                gateway.timeOutAfterEffect();
            } else {
                gateway.timeOutBeforeEffect();
            }
            Object told = Shop.told(() -> till.pay(order));
            Shop.wereToldPaidOrInProgress("when the provider gave no answer", told);
            shop.theAnswerIsTrue(told, order);

            gateway.timeOutBeforeEffect(Operation.CHARGE, 1);
            gateway.timeOutBeforeEffect(Operation.LOOKUP, 1);
            Shop.told(till::recover);
            shop.recoversLater(till);
            shop.isPaidOnce("after a provider that gave no answer" + (charged ? ", but charged," : "") + " and recovery", order);
        }
    }

    @Test
    void whatever_statement_fails_the_customer_pays_once(Payments till, Faults faults, FakeGateway gateway) {
        AtomicReference<OrderId> order = new AtomicReference<>();
        AtomicReference<Object> told = new AtomicReference<>();
        faults.sweep(THE_DATABASE_FAILS)
                .startingFrom(() -> order.set(shop.opens()))
                .operation(() -> told.set(till.pay(order.get())))
                .check(run -> {
                    shop.theAnswerIsTrue(run.returned() ? told.get() : run.thrown(), order.get());
                    Shop.told(() -> till.pay(order.get()));
                    shop.recoversLater(till);
                    shop.isPaidOnceWithAReceipt("in the end, after a second click and recovery", order.get());
                });
        faults.sweep(THE_DATABASE_FAILS)
                .startingFrom(() -> order.set(paymentWithoutAnswer(till, gateway)))
                .operation(till::recover)
                .check(run -> {
                    shop.recoversLater(till);
                    shop.isPaidOnceWithAReceipt("in the end, after another recovery", order.get());
                });
    }

    @Test
    void whenever_the_process_dies_the_customer_pays_once(Payments till, Faults faults) {
        AtomicReference<OrderId> order = new AtomicReference<>();
        faults.sweep(FaultKind.CRASH)
                .startingFrom(() -> order.set(shop.opens()))
                .operation(() -> till.pay(order.get()))
                .check(run -> {
                    boolean hadBegun = !shop.status(order.get()).equals("PLACED");
                    shop.isNotForgotten(order.get());
                    shop.recoversLater(till);
                    if (hadBegun || shop.charges() > 0) {
                        shop.isPaidOnceWithAReceipt("in the end, after a restart and recovery", order.get());
                    } else {
                        shop.isStillToBePaid("in the end, after a restart and recovery", order.get());
                    }
                });
    }

    @Test
    void recovery_disturbs_no_payment_that_is_under_way(Nodes tills, FakeGateway gateway) throws Exception {
        Payments north = tills.start("north");
        Payments south = tills.start("south");
        OrderId order = shop.opens();
        try (Customers customers = new Customers(gateway)) {
            Hold provider = gateway.holdNext();
            Future<?> answer = customers.ask(() -> north.pay(order));
            provider.awaitArrived();
            south.recover();
            provider.release();
            shop.theAnswerIsTrue(Customers.told(answer), order);
        }
        shop.recoversLater(south);
        shop.isPaidOnceWithAReceipt("after a slow payment, during which another node recovered", order);
    }

    @Test
    void two_recoveries_at_the_same_time_charge_once(Nodes tills, FakeGateway gateway, FakeMailer mailer, Interleavings interleavings) {
        Payments north = tills.start("north");
        Payments south = tills.start("south");
        AtomicReference<OrderId> order = new AtomicReference<>();
        interleavings
                .startingFrom(() -> {
                    order.set(paymentWithoutAnswer(north, gateway));
                    mailer.refuse(Integer.MAX_VALUE);
                })
                .cap(MOST_SCHEDULES)
                .operation("north", north::recover)
                .operation("south", south::recover)
                .check(run -> {
                    mailer.refuse(0);
                    shop.recoversLater(north);
                    shop.isPaidOnce("after two recoveries at the same time, and a third when the mail server was back", order.get());
                });
    }

    @Test
    void a_receipt_that_could_not_be_sent_is_sent_later(Payments till, Nodes nodes, Faults faults, FakeMailer mailer) {
        OrderId order = shop.opens();
        mailer.refuse(1);
        Shop.sees("while the mail server is down", "PAID", Shop.inWords(Shop.told(() -> till.pay(order))),
                "this is what a customer was told whose card was charged");
        shop.recoversLater(till);
        shop.isPaidOnce("after the mail server was down for a moment, and recovery", order);

        OrderId next = shop.opens();
        faults.crashAt("mailer.send", When.BEFORE);
        Shop.told(() -> till.pay(next));
        powerIsBack(nodes);
        Shop.told(till::recover);
        powerIsBack(nodes);
        shop.recoversLater(till);
        shop.isPaidOnce("after a crash just before the receipt was sent, a restart, and recovery", next);
    }

    /** A payment of which nobody can know at first what became of it. */
    private OrderId paymentWithoutAnswer(Payments till, FakeGateway gateway) {
        OrderId order = shop.opens();
        gateway.timeOutBeforeEffect();
        Shop.told(() -> till.pay(order));
        shop.muchLater();
        return order;
    }

    private static void powerIsBack(Nodes nodes) {
        if (nodes.get("app").isCrashed()) {
            nodes.get("app").restart();
        }
    }
}
