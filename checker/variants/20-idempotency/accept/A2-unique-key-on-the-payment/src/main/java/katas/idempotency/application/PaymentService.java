package katas.idempotency.application;

import java.time.Clock;
import java.util.Optional;
import katas.idempotency.api.ChargeRequest;
import katas.idempotency.api.IdemKey;
import katas.idempotency.api.Payments;
import katas.idempotency.api.Receipt;
import katas.idempotency.domain.Payment;
import katas.idempotency.persistence.Ledger;
import katas.kit.boot.IdSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.exception.ConstraintViolationException;

public final class PaymentService implements Payments {

    private final SessionFactory sessions;
    private final IdSource ids;
    private final Clock clock;
    private final Ledger ledger = new Ledger();

    public PaymentService(SessionFactory sessions, IdSource ids, Clock clock) {
        this.sessions = sessions;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Receipt charge(IdemKey key, ChargeRequest request) {
        try {
            return sessions.fromTransaction(session -> {
                Optional<Receipt> charged = ledger.chargedWith(session, key, request);
                return charged.isPresent() ? charged.get() : book(session, key, request);
            });
        } catch (ConstraintViolationException e) {
            return sessions.fromTransaction(session -> ledger.chargedWith(session, key, request)).orElseThrow(() -> e);
        }
    }

    private Receipt book(Session session, IdemKey key, ChargeRequest request) {
        Payment payment = Payment.of(ids.next(), request, clock.instant());
        ledger.book(session, key, payment);
        return payment.receipt();
    }
}
