package katas.atomicity;

import static katas.kit.PersistenceAssertions.assertThat;
import static katas.kit.fault.FaultKind.ACKNOWLEDGEMENT_LOST;
import static katas.kit.fault.FaultKind.COMMIT_FAILS;
import static katas.kit.fault.FaultKind.CONNECTION_DROPS;
import static katas.kit.fault.FaultKind.CRASH;
import static katas.kit.fault.FaultKind.STATEMENT_FAILS;
import static katas.kit.fault.FaultKind.STATEMENT_FAILS_AFTER_EFFECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import katas.atomicity.api.Cart;
import katas.atomicity.api.Checkout;
import katas.atomicity.api.CheckoutFailed;
import katas.atomicity.api.OrderId;
import katas.atomicity.api.OutOfStock;
import katas.kit.Database;
import katas.kit.PersistenceTest;
import katas.kit.fault.FaultRun;
import katas.kit.fault.Faults;
import katas.kit.record.Recorder;
import katas.kit.schedule.Interleavings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PersistenceTest(app = Wiring.class)
class CheckoutTest {

    private Shop shop;

    @BeforeEach
    void morning(Database db) {
        shop = new Shop(db);
    }

    @Test
    void a_checkout_stores_everything_it_promises(Checkout checkout) {
        shop.opens();
        Map<OrderId, Cart> sales = new LinkedHashMap<>();
        for (Cart cart : Shop.CUSTOMERS) {
            sales.put(checkout.checkout(cart), cart);
        }
        shop.hasSold(sales);
    }

    @Test
    void a_cart_with_one_thing_out_of_stock_buys_nothing(Checkout checkout) {
        shop.opens();
        Cart tooMuchOats = new Cart("anna", "EUR", List.of(Shop.line("TEA", 2, 450), Shop.line("HONEY", 1, 890), Shop.line("OATS", 16, 210)));
        Cart noSuchThing = new Cart("ben", "EUR", List.of(Shop.line("HONEY", 2, 890), Shop.line("MOON", 1, 1), Shop.line("TEA", 1, 450)));

        theCustomerIsTold(OutOfStock.class, catchThrowable(() -> checkout.checkout(tooMuchOats)));
        assertThat(shop.news()).as("what a refused cart leaves behind").isEmpty();

        theCustomerIsTold(OutOfStock.class, catchThrowable(() -> checkout.checkout(noSuchThing)));
        assertThat(shop.news()).as("what a refused cart leaves behind").isEmpty();
    }

    @Test
    void a_checkout_is_one_transaction_on_one_connection(Checkout checkout, Recorder recorder) {
        shop.opens();
        checkout.checkout(Shop.BEN);
        for (Cart cart : List.of(Shop.CLEO, Shop.ANNA)) {
            assertThat(recorder.record(() -> checkout.checkout(cart))).as("the checkout of %s's cart", cart.customerId()).isOneTransaction();
        }
    }

    @Test
    void a_checkout_that_fails_at_any_statement_leaves_nothing_behind(Checkout checkout, Faults faults) {
        for (Cart cart : Shop.CUSTOMERS) {
            faults.sweep(STATEMENT_FAILS, STATEMENT_FAILS_AFTER_EFFECT, CONNECTION_DROPS)
                    .startingFrom(shop::opens)
                    .operation(() -> checkout.checkout(cart))
                    .check(run -> theAnswerIsTrue(run, cart));
        }
    }

    @Test
    void a_checkout_whose_commit_fails_leaves_nothing_behind(Checkout checkout, Faults faults) {
        for (Cart cart : Shop.CUSTOMERS) {
            List<FaultRun> commits = faults.sweep(COMMIT_FAILS)
                    .startingFrom(shop::opens)
                    .operation(() -> checkout.checkout(cart))
                    .check(run -> theAnswerIsTrue(run, cart));
            assertThat(commits).as("the commits of a checkout").isNotEmpty();
        }
    }

    @Test
    void a_lost_acknowledgement_leaves_everything_or_nothing(Checkout checkout, Faults faults) {
        for (Cart cart : Shop.CUSTOMERS) {
            List<FaultRun> commits = faults.sweep(ACKNOWLEDGEMENT_LOST)
                    .startingFrom(shop::opens)
                    .operation(() -> checkout.checkout(cart))
                    .check(run -> shop.hasSoldAllOrNothing(cart));
            assertThat(commits).as("the commits of a checkout").isNotEmpty();
        }
    }

    @Test
    void a_crash_at_any_moment_leaves_everything_or_nothing(Checkout checkout, Faults faults) {
        faults.sweep(CRASH)
                .startingFrom(shop::opens)
                .operation(() -> checkout.checkout(Shop.CLEO))
                .check(run -> shop.hasSoldAllOrNothing(Shop.CLEO));
    }

    @Test
    void nobody_ever_sees_half_a_checkout(Checkout checkout, Interleavings interleavings) {
        for (Cart cart : Shop.CUSTOMERS) {
            interleavings.startingFrom(shop::opens)
                    .operation("app", () -> checkout.checkout(cart))
                    .atEveryStep(() -> shop.hasSoldAllOrNothing(cart))
                    .check(run -> shop.hasSold(cart));
        }
    }

    /** An order that was confirmed is there, completely; one that was refused has left nothing. */
    private void theAnswerIsTrue(FaultRun run, Cart cart) {
        if (run.returned()) {
            shop.hasSold(cart);
        } else {
            theCustomerIsTold(CheckoutFailed.class, run.thrown());
            assertThat(shop.news()).as("what a failed checkout leaves behind").isEmpty();
        }
    }

    private static void theCustomerIsTold(Class<? extends RuntimeException> expected, Throwable thrown) {
        assertThat(thrown)
                .overridingErrorMessage("expected: the customer is told %s%nseen:     %s", expected.getSimpleName(),
                        thrown == null ? "an order, as if all were well" : thrown)
                .isInstanceOf(expected);
    }
}
