package katas.kit.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** A connection in the application's hands: its commits and rollbacks are calls like any statement, and closing gives it back. */
final class ConnectionGuard extends Guard {

    private final Lease lease;
    private final GuardedProxies proxies;
    private final InvocationHandler inner;

    ConnectionGuard(NodeJdbc node, Lease lease, GuardedProxies proxies, InvocationHandler inner) {
        super(node, "Connection");
        this.lease = lease;
        this.proxies = proxies;
        this.inner = inner;
    }

    @Override
    Object call(Object proxy, Method method, Object[] args) throws Throwable {
        switch (method.getName()) {
            case "close":
                node.giveBack(lease);
                return null;
            case "isClosed":
                return lease.isReturned() || lease.isDropped();
            case "isValid":
                return !lease.isReturned() && !lease.isDropped();
            case "abort":
                lease.drop();
                node.giveBack(lease);
                return null;
            default:
                checkUsable(lease);
                return usable(proxy, method, args);
        }
    }

    private Object usable(Object proxy, Method method, Object[] args) throws Throwable {
        switch (method.getName()) {
            case "commit":
                return commit("");
            case "rollback":
                return args == null ? rollback() : savepoint("rollback to savepoint", method, args);
            case "setSavepoint":
                return savepoint("savepoint", method, args);
            case "releaseSavepoint":
                return savepoint("release savepoint", method, args);
            case "setTransactionIsolation":
                return setIsolation((int) args[0]);
            case "setAutoCommit":
                return setAutoCommit((boolean) args[0]);
            case "getMetaData":
                DatabaseMetaData metaData = lease.physical().getMetaData();
                return GuardedProxies.proxy(DatabaseMetaData.class, new MetaDataGuard(node, lease, metaData, (Connection) proxy, proxies));
            default:
                return inner.invoke(proxy, method, args);
        }
    }

    private Object commit(String how) throws SQLException {
        if (lease.transaction() == 0) {
            lease.physical().commit();
            return null;
        }
        if (lease.isAborted()) {
            // The driver returns from it as if all were well; what happens is this.
            return rollback("by commit: a statement of the transaction had failed", () -> lease.physical().commit());
        }
        return node.around(new JdbcCall(JdbcCall.Kind.COMMIT, lease, List.of(), 0, how), () -> {
            lease.physical().commit();
            lease.readMode();
            return null;
        });
    }

    private Object rollback() throws SQLException {
        if (lease.transaction() == 0) {
            lease.physical().rollback();
            return null;
        }
        return rollback("", () -> lease.physical().rollback());
    }

    private Object rollback(String how, Ending ending) throws SQLException {
        return node.around(new JdbcCall(JdbcCall.Kind.ROLLBACK, lease, List.of(), 0, how), () -> {
            ending.run();
            lease.readMode();
            return null;
        });
    }

    @FunctionalInterface
    private interface Ending {
        void run() throws SQLException;
    }

    /** Releases locks when it rolls back: others can notice, so it is a call like a statement. */
    private Object savepoint(String text, Method method, Object[] args) throws SQLException {
        Sql sql = new Sql(text, Sql.Verb.SAVEPOINT, Set.of(), Set.of(), false);
        return node.around(new JdbcCall(JdbcCall.Kind.STATEMENT, lease, List.of(sql), 0, ""), () -> invokeSql(lease.physical(), method, args));
    }

    private Object setIsolation(int level) throws SQLException {
        if (lease.transaction() == 0 || !node.server().settingIsolationCommits()) {
            lease.physical().setTransactionIsolation(level);
            lease.declareIsolation(level);
            return null;
        }
        return node.around(new JdbcCall(JdbcCall.Kind.COMMIT, lease, List.of(), 0, "by setTransactionIsolation"), () -> {
            lease.physical().setTransactionIsolation(level);
            lease.declareIsolation(level);
            return null;
        });
    }

    private Object setAutoCommit(boolean on) throws SQLException {
        if (on && lease.transaction() != 0) {
            commit("by setAutoCommit(true)");
        }
        lease.physical().setAutoCommit(on);
        lease.autoCommit(on);
        return null;
    }

    static void checkUsable(Lease lease) throws SQLException {
        if (lease.isReturned()) {
            throw new SQLException("the connection is closed", "08003");
        }
        if (lease.isDropped()) {
            throw new SQLException("the connection to the database is lost", "08003");
        }
    }
}
