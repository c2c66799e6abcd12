package katas.kit;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Hibernate reports on the console what a test provokes on purpose, hundreds of times in a fault sweep. What a learner must see
 * is in the failing test's message. {@code -Dkata.log=true} shows everything.
 */
final class QuietLogs {

    /** Loggers are only weakly held by the system: the level would be forgotten with them. */
    private static final List<Logger> LOGGERS = List.of(Logger.getLogger("org.hibernate"), Logger.getLogger("org.jboss"));

    private QuietLogs() {
    }

    static void apply() {
        if (!Boolean.getBoolean("kata.log")) {
            LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
        }
    }
}
