package katas.kit.jdbc;

import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
        return resultSet(resultSet, node.lease(info.getConnectionId()));
    }

    @Override
    public ResultSet createGeneratedKeys(ResultSet resultSet, ConnectionInfo info, ProxyConfig config) {
        return resultSet(resultSet, node.lease(info.getConnectionId()));
    }

    ResultSet resultSet(ResultSet raw, Lease lease) {
        return raw == null ? null : proxy(ResultSet.class, new ResultSetGuard(node, lease, raw, originOf(raw, lease)));
    }

    private static StatementGuard originOf(ResultSet raw, Lease lease) {
        try {
            Statement statement = raw.getStatement();
            return statement == null ? null : lease.guardOf(statement);
        } catch (SQLException closedAlready) {
            return null;
        }
    }

    private <S extends Statement> S guarded(Class<S> type, Statement raw, ConnectionInfo info, java.lang.reflect.InvocationHandler inner) {
        Lease lease = node.lease(info.getConnectionId());
        StatementGuard guard = new StatementGuard(node, lease, this, raw, inner);
        S proxy = proxy(type, guard);
        guard.proxy(proxy);
        lease.opened(raw, guard);
        return proxy;
    }

    static <T> T proxy(Class<T> type, Guard guard) {
        return type.cast(Proxy.newProxyInstance(GuardedProxies.class.getClassLoader(), new Class<?>[] {type}, guard));
    }
}
