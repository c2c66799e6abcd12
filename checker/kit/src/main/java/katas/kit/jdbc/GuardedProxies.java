package katas.kit.jdbc;

import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import net.ttddyy.dsproxy.ConnectionInfo;
import net.ttddyy.dsproxy.proxy.ProxyConfig;
import net.ttddyy.dsproxy.proxy.jdk.CallableStatementInvocationHandler;
import net.ttddyy.dsproxy.proxy.jdk.ConnectionInvocationHandler;
import net.ttddyy.dsproxy.proxy.jdk.JdkJdbcProxyFactory;
import net.ttddyy.dsproxy.proxy.jdk.PreparedStatementInvocationHandler;
import net.ttddyy.dsproxy.proxy.jdk.StatementInvocationHandler;

/**
 * datasource-proxy's proxies, each behind a guard. The library reports what is executed; the guard closes the doors that it leaves
 * open: {@code unwrap}, the meta data's connection, a result set's statement, writing through a result set.
 */
final class GuardedProxies extends JdkJdbcProxyFactory {

    private final NodeJdbc node;
    /** The guards of the statements in use, so that a result set finds the one it came from. */
    private final Map<Statement, StatementGuard> statements = Collections.synchronizedMap(new WeakHashMap<>());

    GuardedProxies(NodeJdbc node) {
        this.node = node;
    }

    @Override
    public Connection createConnection(Connection connection, ConnectionInfo info, ProxyConfig config) {
        Lease lease = node.lease(info.getConnectionId());
        ConnectionGuard guard = new ConnectionGuard(node, lease, this, new ConnectionInvocationHandler(connection, info, config));
        return proxy(Connection.class, guard);
    }

    @Override
    public Statement createStatement(Statement statement, ConnectionInfo info, Connection connection, ProxyConfig config) {
        return guarded(Statement.class, statement, info, new StatementInvocationHandler(statement, info, connection, config));
    }

    @Override
    public PreparedStatement createPreparedStatement(PreparedStatement statement, String query, ConnectionInfo info,
                                                     Connection connection, ProxyConfig config, boolean generateKey) {
        return guarded(PreparedStatement.class, statement, info,
                new PreparedStatementInvocationHandler(statement, query, info, connection, config, generateKey));
    }

    @Override
    public CallableStatement createCallableStatement(CallableStatement statement, String query, ConnectionInfo info,
                                                     Connection connection, ProxyConfig config) {
        return guarded(CallableStatement.class, statement, info,
                new CallableStatementInvocationHandler(statement, query, info, connection, config));
    }

    @Override
    public ResultSet createResultSet(ResultSet resultSet, ConnectionInfo info, ProxyConfig config) {
        return resultSet(resultSet);
    }

    @Override
    public ResultSet createGeneratedKeys(ResultSet resultSet, ConnectionInfo info, ProxyConfig config) {
        return resultSet(resultSet);
    }

    ResultSet resultSet(ResultSet raw) {
        if (raw == null) {
            return null;
        }
        StatementGuard origin = originOf(raw);
        return proxy(ResultSet.class, new ResultSetGuard(node, raw, origin));
    }

    StatementGuard guardOf(Statement raw) {
        return statements.get(raw);
    }

    private StatementGuard originOf(ResultSet raw) {
        try {
            Statement statement = raw.getStatement();
            return statement == null ? null : statements.get(statement);
        } catch (SQLException closedAlready) {
            return null;
        }
    }

    private <S extends Statement> S guarded(Class<S> type, Statement raw, ConnectionInfo info, java.lang.reflect.InvocationHandler inner) {
        StatementGuard guard = new StatementGuard(node, node.lease(info.getConnectionId()), inner);
        S proxy = proxy(type, guard);
        guard.proxy(proxy);
        statements.put(raw, guard);
        return proxy;
    }

    static <T> T proxy(Class<T> type, Guard guard) {
        return type.cast(Proxy.newProxyInstance(GuardedProxies.class.getClassLoader(), new Class<?>[] {type}, guard));
    }
}
