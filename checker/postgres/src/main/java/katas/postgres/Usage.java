package katas.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Asks the server who uses it. */
final class Usage {

    private final Properties description = new Properties();

    Usage(Folder folder) throws IOException {
        try (InputStream in = Files.newInputStream(folder.description())) {
            description.load(in);
        }
    }

    Properties description() {
        return description;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(description.getProperty("url"), description.getProperty("test.user"), description.getProperty("test.password"));
    }

    static int clients(Connection own) throws SQLException {
        try (Statement statement = own.createStatement();
             ResultSet count = statement.executeQuery("select count(*) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()")) {
            count.next();
            return count.getInt(1);
        }
    }

    /** Schemas come and go with every test class, and nothing else cleans the catalogue. */
    static void tidy(Connection own) throws SQLException {
        try (Statement statement = own.createStatement()) {
            statement.execute("vacuum pg_catalog.pg_class, pg_catalog.pg_attribute, pg_catalog.pg_depend, pg_catalog.pg_type, pg_catalog.pg_index, "
                    + "pg_catalog.pg_constraint, pg_catalog.pg_namespace, pg_catalog.pg_shdepend");
        }
    }
}
