package katas.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import katas.kit.Database;
import katas.kit.fake.FakeSleeper;
import katas.kit.fake.FakeSleeper.TooManySleeps;
import katas.kit.record.Recorder;
import katas.retry.api.OpId;
import katas.retry.api.Sku;
import katas.retry.api.Stocks;

/** The Corner Shop as the tests know it: what is on its shelves in the morning, and what its books say afterwards. */
final class Shop {

    static final Sku TEA = new Sku("TEA");
    static final Sku HONEY = new Sku("HONEY");
    static final Sku OATS = new Sku("OATS");

    private static final Map<Sku, Integer> MORNING = Map.of(TEA, 8, HONEY, 5, OATS, 3);

    /** So many of one thing that are really another. */
    record Transfer(OpId operation, Sku from, Sku to, int qty) {

        void by(Stocks stocks) {
            stocks.transfer(from, to, qty, operation);
        }

        @Override
        public String toString() {
            return operation.value() + ": " + qty + " " + from.value() + " -> " + to.value();
        }
    }

    private final Database db;
    private final FakeSleeper sleeper;
    private int transfers;

    Shop(Database db, FakeSleeper sleeper) {
        this.db = db;
        this.sleeper = sleeper;
    }

    /** Fills the shelves; nobody has slept yet. */
    void opens() {
        sleeper.forget();
        MORNING.forEach((sku, onHand) -> db.insert("stock (sku, on_hand)", sku.value(), onHand));
    }

    /** A transfer that nobody has asked for yet. */
    Transfer transfer(Sku from, Sku to, int qty) {
        return new Transfer(new OpId("op-%03d".formatted(++transfers)), from, to, qty);
    }

    /** What the caller was told: nothing (null), or the exception. A retry without an end is one, too. */
    static Throwable told(Recorder.Action<?> action) {
        try {
            action.run();
            return null;
        } catch (Exception | TooManySleeps e) {
            return e;
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    static void wasToldThatItIsDone(String when, Throwable told) {
        wasTold(when, "that the transfer is done", told == null, told);
    }

    static void wasTold(String when, Class<? extends Exception> expected, Throwable told) {
        wasTold(when, expected.getSimpleName(), expected.isInstance(told), told);
    }

    private static void wasTold(String when, String expected, boolean right, Throwable told) {
        sees(when, "the caller is told " + expected, right, "the caller is told " + (told == null ? "that the transfer is done" : inWords(told)));
    }

    static String inWords(Throwable told) {
        return told.getClass().getSimpleName() + ": " + (told.getMessage() == null ? "" : told.getMessage().lines().findFirst().orElse(""));
    }

    static void sees(String what, String expected, boolean right, Object seen) {
        assertThat(right).overridingErrorMessage("%s%nexpected: %s%nseen:     %s", what, expected, seen).isTrue();
    }

    /** These transfers, and no others, are in the books: each once, and completely. */
    void hasMade(String when, Transfer... made) {
        Map<String, Integer> shelves = new TreeMap<>();
        MORNING.forEach((sku, onHand) -> shelves.put(sku.value(), onHand));
        List<String> log = new ArrayList<>();
        for (Transfer transfer : made) {
            shelves.merge(transfer.from().value(), -transfer.qty(), Integer::sum);
            shelves.merge(transfer.to().value(), transfer.qty(), Integer::sum);
            log.add(transfer.toString());
        }
        String expected = "shelves " + shelves + ", log " + log;
        String seen = books();
        sees(when, expected, seen.equals(expected), seen);
    }

    void hasMadeNothing(String when) {
        hasMade(when);
    }

    private String books() {
        Map<String, Object> shelves = new TreeMap<>();
        db.rows("select sku, on_hand from stock").forEach(shelf -> shelves.put(shelf.get("sku").toString(), shelf.get("on_hand")));
        List<String> log = db.rows("select * from transfer_log order by op_id").stream().map(row -> "%s: %s %s -> %s".formatted(
                row.get("op_id"), row.get("qty"), row.get("from_sku"), row.get("to_sku"))).toList();
        return "shelves " + shelves + ", log " + log;
    }
}
