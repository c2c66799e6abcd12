package katas.kit.fake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import katas.kit.boot.Gateway;

/**
 * A payment provider in memory. It charges a key once, whatever the network does; remembers every call; and can be told to
 * decline, to give no answer, or to keep a caller waiting.
 *
 * <p>What it was told is used up in order, by one call each: after {@code decline("no funds"); timeOutAfterEffect();} the next charge
 * is declined and the one after it gets no answer.
 *
 * <p>Like a real provider, it gives the same answer to the same key: a charge that was declined stays declined, and a charge that was
 * refunded is not made again. A repeated charge uses up no decline.
 *
 * <p>Points for the {@link CallHook}: {@code gateway.charge}, {@code gateway.refund} and {@code gateway.lookup}.
 *
 * <p>Thread-safe. A caller that is held holds up no other.
 */
public final class FakeGateway implements Gateway {

    /** What one can ask of a gateway. */
    public enum Operation {
        CHARGE, REFUND, LOOKUP;

        private String lowerCase() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A call that left the application, whatever became of it.
     *
     * @param operation   what was asked
     * @param key         the key of the charge
     * @param amountMinor in minor units; 0 unless it is a charge
     * @param currency    three letters; empty unless it is a charge
     */
    public record Call(Operation operation, String key, long amountMinor, String currency) {

        @Override
        public String toString() {
            String asked = operation.lowerCase() + "(" + key;
            return operation == Operation.CHARGE ? asked + ", " + amountMinor + " " + currency + ")" : asked + ")";
        }
    }

    /** How one call to come goes. A decline has a reason, the others don't. */
    private record Turn(Fate fate, String reason) {
    }

    private enum Fate { DECLINED, NO_ANSWER_BEFORE, NO_ANSWER_AFTER }

    /** What the provider keeps about a key: a reference, or the reason for which it declined. */
    private record Entry(String reference, String declined, long amountMinor, boolean refunded) {

        boolean charged() {
            return declined == null;
        }

        long net() {
            return charged() && !refunded ? amountMinor : 0;
        }
    }

    private final CallHook hook;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<Call> calls = new ArrayList<>();
    private final Map<Operation, Deque<Turn>> turns = new EnumMap<>(Operation.class);
    private final Queue<Hold> holdsForNext = new ArrayDeque<>();
    private final Collection<Hold> holds = new ArrayList<>();
    private volatile Consumer<Call> observer = call -> { };

    /** A gateway that has charged nothing. */
    public FakeGateway() {
        this((point, when) -> { });
    }

    /**
     * A gateway that has charged nothing.
     *
     * @param hook is called before and after the effect of every call
     */
    public FakeGateway(CallHook hook) {
        this.hook = Objects.requireNonNull(hook, "hook");
        for (Operation operation : Operation.values()) {
            turns.put(operation, new ArrayDeque<>());
        }
    }

    /** The next new charge is declined. */
    public void decline(String reason) {
        tell(Operation.CHARGE, new Turn(Fate.DECLINED, Objects.requireNonNull(reason, "reason")), 1);
    }

    /** The next charge gets no answer, and charges nothing. */
    public void timeOutBeforeEffect() {
        timeOutBeforeEffect(Operation.CHARGE, 1);
    }

    /** The next calls of this operation get no answer and have no effect. */
    public void timeOutBeforeEffect(Operation operation, int times) {
        tell(operation, new Turn(Fate.NO_ANSWER_BEFORE, null), times);
    }

    /** The next charge gets no answer, but charges. */
    public void timeOutAfterEffect() {
        timeOutAfterEffect(Operation.CHARGE, 1);
    }

    /** The next calls of this operation get no answer, but have their effect. */
    public void timeOutAfterEffect(Operation operation, int times) {
        tell(operation, new Turn(Fate.NO_ANSWER_AFTER, null), times);
    }

    /**
     * Lets the test look around at the very moment at which a call leaves the application. Runs on the application's thread: an
     * observer notes what it sees, and throws nothing.
     */
    public void onCall(Consumer<Call> look) {
        this.observer = Objects.requireNonNull(look, "look");
    }

    /** Keeps the next charge waiting before it takes effect, until it is released. */
    public Hold holdNext() {
        return holdNext(1);
    }

    /** Keeps as many of the next charges waiting before they take effect, until they are released, all at once. */
    public synchronized Hold holdNext(int charges) {
        Hold hold = new Hold(charges);
        for (int i = 0; i < charges; i++) {
            holdsForNext.add(hold);
        }
        holds.add(hold);
        return hold;
    }

    /** Lets everybody go who is held, and holds nobody else: for the end of a test. */
    public synchronized void releaseAll() {
        holds.forEach(Hold::release);
        holds.clear();
        holdsForNext.clear();
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException when the arguments are no charge at all: that is no answer of a provider but a mistake
     */
    @Override
    public String charge(String key, long amountMinor, String currency) {
        requireKey(key);
        if (amountMinor <= 0 || currency == null || currency.length() != 3) {
            throw new IllegalArgumentException("not a charge: " + amountMinor + " " + currency);
        }
        Entry entry = call(new Call(Operation.CHARGE, key, amountMinor, currency));
        if (!entry.charged()) {
            throw new Declined(entry.declined());
        }
        return entry.reference();
    }

    /** {@inheritDoc} When nothing was charged, there is nothing to give back, and nothing happens. */
    @Override
    public void refund(String key) {
        requireKey(key);
        call(new Call(Operation.REFUND, key, 0, ""));
    }

    @Override
    public Optional<String> lookup(String key) {
        requireKey(key);
        return Optional.ofNullable(call(new Call(Operation.LOOKUP, key, 0, "")))
                .filter(entry -> entry.charged() && !entry.refunded())
                .map(Entry::reference);
    }

    /** What all customers together paid and did not get back, in minor units, whatever the currency. */
    public synchronized long charged() {
        return entries.values().stream().mapToLong(Entry::net).sum();
    }

    /** What was paid with this key and not given back, in minor units. */
    public synchronized long charged(String key) {
        Entry entry = entries.get(key);
        return entry == null ? 0 : entry.net();
    }

    /** How many charges took effect, those included that were refunded later. */
    public synchronized int charges() {
        return (int) entries.values().stream().filter(Entry::charged).count();
    }

    /** How many refunds took effect. */
    public synchronized int refunds() {
        return (int) entries.values().stream().filter(Entry::refunded).count();
    }

    /** Every call in order, those included that got no answer. */
    public synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    private Entry call(Call call) {
        String point = "gateway." + call.operation().lowerCase();
        hook.reached(point, CallHook.When.BEFORE);
        observer.accept(call);
        Hold hold;
        Turn turn;
        synchronized (this) {
            calls.add(call);
            hold = call.operation() == Operation.CHARGE ? holdsForNext.poll() : null;
            turn = nextTurn(call);
        }
        if (hold != null) {
            hold.arriveAndWait();
        }
        if (turn != null && turn.fate() == Fate.NO_ANSWER_BEFORE) {
            throw new NoAnswer("no answer to " + call);
        }
        Entry entry = takeEffect(call, turn);
        hook.reached(point, CallHook.When.AFTER);
        if (turn != null && turn.fate() == Fate.NO_ANSWER_AFTER) {
            throw new NoAnswer("no answer to " + call);
        }
        return entry;
    }

    private Turn nextTurn(Call call) {
        Turn next = turns.get(call.operation()).peek();
        boolean declinesWhatIsDecided = next != null && next.fate() == Fate.DECLINED && entries.containsKey(call.key());
        return declinesWhatIsDecided ? null : turns.get(call.operation()).poll();
    }

    private synchronized Entry takeEffect(Call call, Turn turn) {
        return switch (call.operation()) {
            case CHARGE -> entries.computeIfAbsent(call.key(), key -> newEntry(call, turn));
            case REFUND -> entries.computeIfPresent(call.key(), (key, entry) -> new Entry(
                    entry.reference(), entry.declined(), entry.amountMinor(), entry.charged()));
            case LOOKUP -> entries.get(call.key());
        };
    }

    private Entry newEntry(Call call, Turn turn) {
        String declined = turn != null && turn.fate() == Fate.DECLINED ? turn.reason() : null;
        return new Entry("charge-" + (entries.size() + 1), declined, call.amountMinor(), false);
    }

    private synchronized void tell(Operation operation, Turn turn, int times) {
        for (int i = 0; i < times; i++) {
            turns.get(operation).add(turn);
        }
    }

    private static void requireKey(String key) {
        if (key == null || key.isBlank()) {
            throw new IllegalArgumentException("a call needs a key");
        }
    }
}
