package katas.retry.persistence;

import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import katas.kit.boot.Sleeper;
import katas.retry.api.Sku;
import org.hibernate.Session;

/** What is on the shelves. */
public final class Shelves {

    private static final int ATTEMPTS = 4;

    private final Sleeper sleeper;

    public Shelves(Sleeper sleeper) {
        this.sleeper = sleeper;
    }

    public void change(Session session, Sku sku, int qty) {
        for (int attempt = 1; ; attempt++) {
            try {
                session.createNativeMutationQuery("update stock set on_hand = on_hand + :qty, version = version + 1 where sku = :sku")
                        .setParameter("qty", qty)
                        .setParameter("sku", sku.value())
                        .executeUpdate();
                return;
            } catch (PersistenceException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                sleeper.sleep(Duration.ofMillis((25L << attempt) + ThreadLocalRandom.current().nextLong(25)));
            }
        }
    }
}
