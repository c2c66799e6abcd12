package katas.idempotency.application;

import java.time.Clock;
import katas.idempotency.api.ChargeRequest;
import katas.idempotency.api.IdemKey;
import katas.idempotency.api.Payments;
import katas.idempotency.api.Receipt;
import katas.idempotency.domain.Payment;
import katas.idempotency.persistence.Keys;
import katas.idempotency.persistence.Ledger;
import katas.kit.boot.IdSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

public final class PaymentService implements Payments {

    private final SessionFactory sessions;
    private final IdSource ids;
    private final Clock clock;
    private final Keys keys = new Keys();
    private final Ledger ledger = new Ledger();

    public PaymentService(SessionFactory sessions, IdSource ids, Clock clock) {
        this.sessions = sessions;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Receipt charge(IdemKey key, ChargeRequest request) {
        return sessions.fromTransaction(session -> {
            if (!keys.claim(session, key, request)) {
                return keys.answerTo(session, key, request, clock.instant());
            }
            Receipt receipt = book(session, request);
            keys.remember(session, key, receipt);
            return receipt;
        });
    }

    private Receipt book(Session session, ChargeRequest request) {
        Payment payment = Payment.of(ids.next(), request, clock.instant());
        ledger.book(session, payment);
        return payment.receipt();
    }
}
