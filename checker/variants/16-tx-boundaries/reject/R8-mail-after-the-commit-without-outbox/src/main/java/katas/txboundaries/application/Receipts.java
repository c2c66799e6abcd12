package katas.txboundaries.application;

import katas.kit.boot.Mailer;
import katas.txboundaries.domain.Order;
import katas.txboundaries.domain.Receipt;

/** Sends receipts. */
public final class Receipts {

    private final Mailer mailer;

    public Receipts(Mailer mailer) {
        this.mailer = mailer;
    }

    void send(Order order) {
        Receipt receipt = Receipt.of(order);
        try {
            mailer.send(receipt.to(), receipt.subject(), receipt.text());
        } catch (Mailer.NotSent e) {
            return;     // bad luck, but the order is paid
        }
    }
}
