package katas.idempotency.application;

import java.sql.SQLException;
import java.time.Clock;
import katas.idempotency.api.ChargeRequest;
import katas.idempotency.api.IdemKey;
import katas.idempotency.api.Payments;
import katas.idempotency.api.Receipt;
import katas.idempotency.domain.Payment;
import katas.idempotency.persistence.Keys;
import katas.idempotency.persistence.Ledger;
import katas.kit.boot.IdSource;

public final class PaymentService implements Payments {

    private final Transactions transactions;
    private final IdSource ids;
    private final Clock clock;
    private final Keys keys = new Keys();
    private final Ledger ledger = new Ledger();

    public PaymentService(Transactions transactions, IdSource ids, Clock clock) {
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Receipt charge(IdemKey key, ChargeRequest request) {
        try {
            return transactions.in(connection -> {
                if (!keys.claim(connection, key, request)) {
                    return keys.answerTo(connection, key, request);
                }
                Payment payment = Payment.of(ids.next(), request, clock.instant());
                ledger.book(connection, payment);
                keys.remember(connection, key, payment.receipt());
                return payment.receipt();
            });
        } catch (SQLException e) {
            throw new IllegalStateException("no answer to " + key.value(), e);
        }
    }
}
