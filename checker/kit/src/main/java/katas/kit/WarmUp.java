package katas.kit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.concurrent.atomic.AtomicBoolean;
import katas.kit.server.ServerUnavailable;
import katas.kit.server.Servers;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;
import org.hibernate.dialect.H2Dialect;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Loads Hibernate while JUnit still looks for tests. The first session factory of a JVM costs a second, most of it for loading classes
 * on one of several idle cores; a suite that is otherwise over in two has that second to gain. Found by JUnit as a service, once a JVM.
 */
public final class WarmUp implements LauncherSessionListener {

    private static final AtomicBoolean DONE = new AtomicBoolean();

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (DONE.compareAndSet(false, true)) {
            start(WarmUp::startHibernateOnce);
            start(WarmUp::findServer);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private static void findServer() {
        try {
            Servers.warmUp();
        } catch (ServerUnavailable e) {
            // The first test asks again, and is told the same.
            return;
        }
    }

    private static void startHibernateOnce() {
        QuietLogs.apply();
        new Configuration()
                .addAnnotatedClass(Nothing.class)
                .setProperty(AvailableSettings.DIALECT, H2Dialect.class.getName())
                .setProperty("hibernate.boot.allow_jdbc_metadata_access", "false")
                .buildSessionFactory()
                .close();
    }

    @Entity(name = "nothing")
    static class Nothing {
        @Id
        private long id;
    }
}
