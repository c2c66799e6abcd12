package katas.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A server whose data is worth nothing: fast before safe, and nothing on its own account that a test could meet. */
final class Settings {

    private Settings() {
    }

    static EmbeddedPostgres.Builder fast(EmbeddedPostgres.Builder server) {
        return server
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("wal_level", "minimal")
                .setServerConfig("max_wal_senders", "0")
                .setServerConfig("max_wal_size", "256MB")
                .setServerConfig("shared_buffers", "32MB")
                .setServerConfig("max_connections", "150")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("jit", "off")
                // Statistics that appear in the middle of a test change plans, and with them what SERIALIZABLE takes for a conflict.
                .setServerConfig("autovacuum", "off")
                // A circle is found as soon as it is closed: the one who closes it is always the victim.
                .setServerConfig("deadlock_timeout", "1")
                // A session that waits is told so, and not only the log.
                .setServerConfig("log_lock_waits", "on")
                .setServerConfig("lc_messages", "C")
                // What tests provoke on purpose is nothing to log.
                .setServerConfig("log_min_messages", "fatal")
                // Names are in the order of their letters' numbers, as in H2.
                .setLocaleConfig("locale", "C");
    }
}
