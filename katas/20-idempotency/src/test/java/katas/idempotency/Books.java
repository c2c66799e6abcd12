package katas.idempotency;

import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import katas.idempotency.api.ChargeRequest;
import katas.idempotency.api.Receipt;
import katas.kit.Database;

/** What accounting finds in its tables, in words. Whatever else a learner stores is nobody's business. */
final class Books {

    static final ChargeRequest TWELVE_FIFTY = new ChargeRequest("order-7", 1_250, "EUR");

    private static final Comparator<String> PAYMENTS_FIRST = Comparator.comparing((String line) -> !line.startsWith("payment")).thenComparing(Comparator.naturalOrder());

    private final Database db;

    Books(Database db) {
        this.db = db;
    }

    boolean showAPayment() {
        return db.count("payment") > 0;
    }

    /** These payments, and no others, are booked: each once, and completely. */
    void show(String meaning, Receipt... receipts) {
        List<String> expected = Arrays.stream(receipts).distinct().flatMap(receipt -> linesOf(receipt).stream()).sorted(PAYMENTS_FIRST).toList();
        List<String> seen = lines();
        if (!expected.equals(seen)) {
            List<String> missing = new ArrayList<>(expected);
            seen.forEach(missing::remove);
            fail("expected: %s%nseen:     %s%s".formatted(meaning, seen.isEmpty() ? "nothing is booked" : paragraph(seen),
                    missing.isEmpty() ? "" : "%nmissing:  %s".formatted(paragraph(missing))));
        }
    }

    /** Nothing is booked. */
    void areEmpty(String meaning) {
        show(meaning);
    }

    /** Nothing is booked, or else one payment with all that belongs to it. */
    void showNoHalfPayment(ChargeRequest request) {
        List<Object> payments = db.column("select id from payment");
        List<String> entries = entries();
        boolean none = payments.isEmpty() && entries.isEmpty();
        boolean whole = payments.size() == 1 && entries.equals(entriesOf(request));
        if (!none && !whole) {
            fail("expected: a payment with its two ledger entries, or nothing%nseen:     %s".formatted(paragraph(lines())));
        }
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        db.rows("select * from payment").forEach(row -> lines.add("payment %s is %s at %s: %s".formatted(row.get("id"), row.get("status"), row.get("charged_at"),
                new ChargeRequest((String) row.get("order_id"), (Long) row.get("amount_minor"), (String) row.get("currency")))));
        lines.addAll(entries());
        return lines.stream().sorted(PAYMENTS_FIRST).toList();
    }

    private List<String> entries() {
        return db.rows("select * from ledger_entry").stream().map(row -> entry((String) row.get("order_id"), (Long) row.get("amount_minor"))).sorted().toList();
    }

    private static List<String> linesOf(Receipt receipt) {
        ChargeRequest request = new ChargeRequest(receipt.orderId(), receipt.amountMinor(), receipt.currency());
        List<String> lines = new ArrayList<>(entriesOf(request));
        lines.add("payment %s is CHARGED at %s: %s".formatted(receipt.paymentId(), receipt.chargedAt(), request));
        return lines;
    }

    private static List<String> entriesOf(ChargeRequest request) {
        return List.of(entry(request.orderId(), request.amountMinor()), entry(request.orderId(), -request.amountMinor())).stream().sorted().toList();
    }

    private static String entry(String orderId, long amountMinor) {
        return "ledger entry of %s%d.%02d for %s".formatted(amountMinor < 0 ? "-" : "+", Math.abs(amountMinor) / 100, Math.abs(amountMinor) % 100, orderId);
    }

    private static String paragraph(List<String> lines) {
        return String.join("%n          ".formatted(), lines);
    }
}
