package katas.idempotency.persistence;

import java.time.Instant;
import katas.idempotency.api.Receipt;

/** A receipt as it is stored with its key: word for word, so that a retry gets what the first attempt got. */
final class ReceiptText {

    private static final String SEPARATOR = "|";

    private ReceiptText() {
    }

    static String of(Receipt receipt) {
        return String.join(SEPARATOR, receipt.paymentId(), receipt.orderId(), Long.toString(receipt.amountMinor()), receipt.currency(),
                receipt.chargedAt().toString());
    }

    static Receipt read(String text) {
        String[] parts = text.split("\\" + SEPARATOR);
        return new Receipt(parts[0], parts[1], Long.parseLong(parts[2]), parts[3], Instant.parse(parts[4]));
    }
}
