package katas.kit.jdbc;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ConnectionInfo;
import net.ttddyy.dsproxy.proxy.ProxyConfig;
import net.ttddyy.dsproxy.proxy.SimpleResultSetProxyLogicFactory;

/** The data source that an application sees: it lends connections in which datasource-proxy reports every statement. */
final class InstrumentedDataSource implements DataSource {

    private final NodeJdbc node;
    private final GuardedProxies proxies;
    private final ProxyConfig config;

    private InstrumentedDataSource(NodeJdbc node) {
        this.node = node;
        this.proxies = new GuardedProxies(node);
        this.config = ProxyConfig.Builder.create()
                .dataSourceName(node.name())
                .queryListener(new StatementListener(node))
                .jdbcProxyFactory(proxies)
                .resultSetProxyLogicFactory(new SimpleResultSetProxyLogicFactory())
                .build();
    }

    static DataSource over(NodeJdbc node) {
        return new InstrumentedDataSource(node);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Lease lease = node.lease();
        ConnectionInfo info = new ConnectionInfo();
        info.setConnectionId(String.valueOf(lease.number()));
        info.setDataSourceName(node.name());
        return proxies.createConnection(lease.physical(), info, config);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("this data source knows its user: call getConnection()");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw Guard.refusal(node, "DataSource", type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("no log writer");
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("no login timeout");
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("no logger");
    }

    @Override
    public String toString() {
        return "DataSource of node '" + node.name() + "'";
    }
}
