package katas.kit.record;

import katas.kit.jdbc.JdbcCall;

/** One line of what happened, in the order in which it happened. */
sealed interface JournalEntry {

    /** The node that it happened in. */
    String node();

    /** The application asked something of its database. */
    record Jdbc(JdbcCall call) implements JournalEntry {
        @Override
        public String node() {
            return call.node();
        }
    }

    /** The test called the application. */
    record Called(String node, String call) implements JournalEntry {
    }

    /** The application answered the test. */
    record Answered(String node, String call, Throwable thrown) implements JournalEntry {
    }
}
