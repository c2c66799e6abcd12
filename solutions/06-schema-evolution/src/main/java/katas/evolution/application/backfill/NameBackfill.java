package katas.evolution.application.backfill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import katas.evolution.api.Backfill;

/** Walks through the customers in the order of their ids and copies in the database what differs there, chunk by chunk. */
public final class NameBackfill implements Backfill {

    private static final String CHUNK = "select max(id) from (select id from customer where id > ? order by id limit 100) as chunk";
    private static final String COPY = "update customer set full_name = name where id > ? and id <= ?"
            + " and name is not null and full_name is distinct from name";

    private final DataSource database;

    public NameBackfill(DataSource database) {
        this.database = database;
    }

    @Override
    public void run() {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            String from = "";
            for (String to = endOfChunk(connection, from); to != null; to = endOfChunk(connection, from)) {
                copy(connection, from, to);
                connection.commit();
                from = to;
            }
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException("the backfill has stopped, and can be started again", e);
        }
    }

    private static String endOfChunk(Connection connection, String from) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CHUNK)) {
            select.setString(1, from);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static void copy(Connection connection, String from, String to) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(COPY)) {
            update.setString(1, from);
            update.setString(2, to);
            update.executeUpdate();
        }
    }
}
