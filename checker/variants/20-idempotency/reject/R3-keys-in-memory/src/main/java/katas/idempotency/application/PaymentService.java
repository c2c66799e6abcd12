package katas.idempotency.application;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import katas.idempotency.api.ChargeRequest;
import katas.idempotency.api.IdemKey;
import katas.idempotency.api.KeyReused;
import katas.idempotency.api.Payments;
import katas.idempotency.api.Receipt;
import katas.idempotency.domain.Payment;
import katas.idempotency.persistence.Ledger;
import katas.kit.boot.IdSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

public final class PaymentService implements Payments {

    private static final Map<IdemKey, Answer> ANSWERS = new ConcurrentHashMap<>();

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
        Answer answer = ANSWERS.computeIfAbsent(key, missing -> new Answer(request, sessions.fromTransaction(session -> book(session, request))));
        if (!answer.request().equals(request)) {
            throw new KeyReused(key);
        }
        return answer.receipt();
    }

    private Receipt book(Session session, ChargeRequest request) {
        Payment payment = Payment.of(ids.next(), request, clock.instant());
        ledger.book(session, payment);
        return payment.receipt();
    }

    private record Answer(ChargeRequest request, Receipt receipt) {
    }
}
