package katas.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Properties;

/** Shuts a new server, which lets everybody in, and gives away two keys: one for tests, one for the applications that they test. */
final class Access {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final EmbeddedPostgres server;
    private final Path data;

    Access(EmbeddedPostgres server, Path data) {
        this.server = server;
        this.data = data;
    }

    Properties close() throws SQLException, IOException {
        String test = password();
        String application = password();
        try (Connection connection = server.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            // Over the loopback interface only, to which a password is sent as it is; thousands of rounds of hashing would cost each connection 10 ms.
            statement.execute("set scram_iterations = 1");
            statement.execute("alter role postgres password '" + test + "'");
            statement.execute("create role app login password '" + application + "'");
            statement.execute("revoke all on schema public from public");
            Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 password\nhost all all ::1/128 password\n");
            statement.execute("select pg_reload_conf()");
        }
        Properties description = new Properties();
        description.setProperty("url", "jdbc:postgresql://localhost:" + server.getPort() + "/postgres");
        description.setProperty("test.user", "postgres");
        description.setProperty("test.password", test);
        description.setProperty("application.user", "app");
        description.setProperty("application.password", application);
        description.setProperty("version", Keeper.version());
        description.setProperty("keeper", String.valueOf(ProcessHandle.current().pid()));
        return description;
    }

    private static String password() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
