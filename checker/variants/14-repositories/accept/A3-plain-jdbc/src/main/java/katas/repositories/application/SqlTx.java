package katas.repositories.application;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import katas.repositories.api.Tx;
import katas.repositories.persistence.uow.CurrentConnection;

/** Transactions of the database. */
public final class SqlTx implements Tx {

    private final DataSource database;
    private final CurrentConnection current;

    public SqlTx(DataSource database, CurrentConnection current) {
        this.database = database;
        this.current = current;
    }

    @Override
    public void run(Runnable work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                current.during(connection, work);
            } catch (Throwable thrown) {
                connection.rollback();
                throw thrown;
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("the transaction failed", e);
        }
    }
}
