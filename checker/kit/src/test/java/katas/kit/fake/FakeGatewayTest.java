package katas.kit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import katas.kit.boot.Gateway.Declined;
import katas.kit.boot.Gateway.NoAnswer;
import katas.kit.fake.CallHook.When;
import katas.kit.fake.FakeGateway.Operation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeGatewayTest {

    private final FakeGateway gateway = new FakeGateway();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void release() {
        gateway.releaseAll();
        threads.shutdown();
    }

    @Test
    void charges_refunds_and_looks_up() {
        String reference = gateway.charge("order-1", 2500, "EUR");
        gateway.charge("order-2", 100, "EUR");
        assertThat(gateway.lookup("order-1")).contains(reference);
        assertThat(gateway.charged("order-1")).isEqualTo(2500);
        assertThat(gateway.charged()).isEqualTo(2600);

        gateway.refund("order-1");
        assertThat(gateway.lookup("order-1")).isEmpty();
        assertThat(gateway.charged("order-1")).isZero();
        assertThat(gateway.charged()).isEqualTo(100);
        assertThat(gateway.charges()).isEqualTo(2);
        assertThat(gateway.refunds()).isEqualTo(1);
    }

    @Test
    void charges_a_key_once_and_answers_like_the_first_time() {
        String first = gateway.charge("order-1", 2500, "EUR");
        assertThat(gateway.charge("order-1", 2500, "EUR")).isEqualTo(first);
        assertThat(gateway.charge("order-1", 9999, "EUR")).isEqualTo(first);
        assertThat(gateway.charged()).isEqualTo(2500);
        assertThat(gateway.charges()).isEqualTo(1);
    }

    @Test
    void charges_a_key_once_when_many_ask_at_the_same_time() {
        assertThat(IntStream.range(0, 100).parallel().mapToObj(i -> gateway.charge("order-1", 10, "EUR")).distinct()).hasSize(1);
        assertThat(gateway.charged()).isEqualTo(10);
        assertThat(gateway.calls()).hasSize(100);
    }

    @Test
    void refunds_a_key_once_and_charges_it_never_again() {
        String reference = gateway.charge("order-1", 2500, "EUR");
        gateway.refund("order-1");
        gateway.refund("order-1");
        assertThat(gateway.refunds()).isEqualTo(1);
        assertThat(gateway.charge("order-1", 2500, "EUR")).isEqualTo(reference);
        assertThat(gateway.charged()).isZero();
    }

    @Test
    void shows_every_call_to_the_observer_when_it_leaves() {
        List<String> seen = new ArrayList<>();
        gateway.onCall(call -> seen.add(call + " after " + gateway.charges()));
        gateway.charge("order-1", 2500, "EUR");
        gateway.lookup("order-1");
        gateway.refund("order-1");
        assertThat(seen).containsExactly("charge(order-1, 2500 EUR) after 0", "lookup(order-1) after 1", "refund(order-1) after 1");
    }

    @Test
    void gives_nothing_back_when_nothing_was_charged() {
        gateway.decline("no funds");
        assertThatThrownBy(() -> gateway.charge("declined", 2500, "EUR")).isInstanceOf(Declined.class);
        gateway.refund("declined");
        gateway.refund("unknown");
        assertThat(gateway.refunds()).isZero();
        assertThat(gateway.charged()).isZero();
    }

    @Test
    void records_every_call_in_order_whatever_became_of_it() {
        gateway.timeOutBeforeEffect();
        assertThatThrownBy(() -> gateway.charge("order-1", 2500, "EUR")).isInstanceOf(NoAnswer.class);
        gateway.charge("order-1", 2500, "EUR");
        gateway.lookup("order-1");
        gateway.refund("order-1");
        assertThat(gateway.calls()).extracting(Object::toString).containsExactly(
                "charge(order-1, 2500 EUR)", "charge(order-1, 2500 EUR)", "lookup(order-1)", "refund(order-1)");
    }

    @Test
    void a_declined_charge_takes_nothing_and_stays_declined() {
        gateway.decline("no funds");
        assertThatThrownBy(() -> gateway.charge("order-1", 2500, "EUR")).isInstanceOf(Declined.class).hasMessage("no funds");
        assertThatThrownBy(() -> gateway.charge("order-1", 2500, "EUR")).isInstanceOf(Declined.class).hasMessage("no funds");
        assertThat(gateway.charged()).isZero();
        assertThat(gateway.charges()).isZero();
        assertThat(gateway.lookup("order-1")).isEmpty();
        assertThat(gateway.charge("order-2", 2500, "EUR")).isNotBlank();
    }

    @Test
    void a_decline_is_not_used_up_by_a_charge_that_was_already_made() {
        String reference = gateway.charge("order-1", 2500, "EUR");
        gateway.decline("no funds");
        assertThat(gateway.charge("order-1", 2500, "EUR")).isEqualTo(reference);
        assertThatThrownBy(() -> gateway.charge("order-2", 2500, "EUR")).isInstanceOf(Declined.class);
    }

    @Test
    void a_time_out_before_the_effect_charges_nothing() {
        gateway.timeOutBeforeEffect(Operation.CHARGE, 2);
        assertThatThrownBy(() -> gateway.charge("order-1", 2500, "EUR"))
                .isInstanceOf(NoAnswer.class).hasMessage("no answer to charge(order-1, 2500 EUR)");
        assertThatThrownBy(() -> gateway.charge("order-1", 2500, "EUR")).isInstanceOf(NoAnswer.class);
        assertThat(gateway.charged()).isZero();
        assertThat(gateway.lookup("order-1")).isEmpty();
        gateway.charge("order-1", 2500, "EUR");
        assertThat(gateway.charged()).isEqualTo(2500);
    }

    @Test
    void a_time_out_after_the_effect_charges_but_does_not_tell() {
        gateway.timeOutAfterEffect();
        assertThatThrownBy(() -> gateway.charge("order-1", 2500, "EUR")).isInstanceOf(NoAnswer.class);
        assertThat(gateway.charged()).isEqualTo(2500);
        assertThat(gateway.lookup("order-1")).contains(gateway.charge("order-1", 2500, "EUR"));
        assertThat(gateway.charges()).isEqualTo(1);
    }

    @Test
    void refunds_and_lookups_time_out_when_they_are_told_to() {
        gateway.charge("order-1", 2500, "EUR");
        gateway.timeOutBeforeEffect(Operation.REFUND, 1);
        gateway.timeOutAfterEffect(Operation.REFUND, 1);
        gateway.timeOutBeforeEffect(Operation.LOOKUP, 1);

        assertThatThrownBy(() -> gateway.lookup("order-1")).isInstanceOf(NoAnswer.class);
        assertThatThrownBy(() -> gateway.refund("order-1")).isInstanceOf(NoAnswer.class);
        assertThat(gateway.charged()).isEqualTo(2500);
        assertThatThrownBy(() -> gateway.refund("order-1")).isInstanceOf(NoAnswer.class);
        assertThat(gateway.charged()).isZero();
    }

    @Test
    void what_it_was_told_is_used_up_in_order() {
        gateway.decline("first");
        gateway.timeOutAfterEffect();
        gateway.decline("third");
        assertThatThrownBy(() -> gateway.charge("a", 1, "EUR")).hasMessage("first");
        assertThatThrownBy(() -> gateway.charge("b", 1, "EUR")).isInstanceOf(NoAnswer.class);
        assertThatThrownBy(() -> gateway.charge("c", 1, "EUR")).hasMessage("third");
        assertThat(gateway.charge("d", 1, "EUR")).isNotBlank();
    }

    @Test
    void holds_the_next_charge_before_its_effect_and_no_other() {
        Hold hold = gateway.holdNext();
        CompletableFuture<String> held = inBackground("held", 2500);
        hold.awaitArrived();
        assertThat(gateway.charge("other", 1, "EUR")).isNotBlank();
        assertThat(gateway.charged("held")).isZero();
        assertThat(held).isNotDone();

        hold.release();
        assertThat(held.join()).isNotBlank();
        assertThat(gateway.charged("held")).isEqualTo(2500);
    }

    @Test
    void holds_several_charges_and_waits_for_all_of_them() {
        List<CompletableFuture<String>> held;
        try (Hold hold = gateway.holdNext(2)) {
            held = List.of(inBackground("held-1", 1), inBackground("held-2", 1));
            hold.awaitArrived();
            assertThat(gateway.charged()).isZero();
        }
        held.forEach(CompletableFuture::join);
        assertThat(gateway.charged()).isEqualTo(2);
    }

    @Test
    void releases_everybody_at_the_end() {
        Hold hold = gateway.holdNext(2);
        CompletableFuture<String> held = inBackground("held", 1);
        gateway.releaseAll();
        assertThat(held.join()).isNotBlank();
        assertThat(gateway.charge("free", 1, "EUR")).isNotBlank();
        hold.release();
    }

    @Test
    void a_hook_that_throws_before_the_effect_prevents_it() {
        FakeGateway crashing = new FakeGateway((point, when) -> crashAt("gateway.charge", When.BEFORE, point, when));
        assertThatThrownBy(() -> crashing.charge("order-1", 2500, "EUR")).isInstanceOf(Crash.class);
        assertThat(crashing.charged()).isZero();
        assertThat(crashing.calls()).isEmpty();
    }

    @Test
    void a_hook_that_throws_after_the_effect_does_not_undo_it() {
        FakeGateway crashing = new FakeGateway((point, when) -> crashAt("gateway.charge", When.AFTER, point, when));
        assertThatThrownBy(() -> crashing.charge("order-1", 2500, "EUR")).isInstanceOf(Crash.class);
        assertThat(crashing.charged()).isEqualTo(2500);
        assertThat(crashing.lookup("order-1")).isPresent();
    }

    @Test
    void the_hook_sees_every_operation_before_and_after() {
        List<String> points = new ArrayList<>();
        FakeGateway watched = new FakeGateway((point, when) -> points.add(point + " " + when));
        watched.charge("order-1", 2500, "EUR");
        watched.lookup("order-1");
        watched.refund("order-1");
        assertThat(points).containsExactly("gateway.charge BEFORE", "gateway.charge AFTER",
                "gateway.lookup BEFORE", "gateway.lookup AFTER", "gateway.refund BEFORE", "gateway.refund AFTER");
    }

    @Test
    void refuses_what_is_no_charge_at_all() {
        assertThatThrownBy(() -> gateway.charge(" ", 1, "EUR")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> gateway.charge("order-1", 0, "EUR")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> gateway.charge("order-1", 1, "EURO")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> gateway.refund(null)).isInstanceOf(IllegalArgumentException.class);
        assertThat(gateway.calls()).isEmpty();
    }

    private CompletableFuture<String> inBackground(String key, long amountMinor) {
        return CompletableFuture.supplyAsync(() -> gateway.charge(key, amountMinor, "EUR"), threads);
    }

    private static void crashAt(String wantedPoint, When wanted, String point, When when) {
        if (point.equals(wantedPoint) && when == wanted) {
            throw new Crash();
        }
    }

    private static final class Crash extends Error {
        private static final long serialVersionUID = 1;
    }
}
