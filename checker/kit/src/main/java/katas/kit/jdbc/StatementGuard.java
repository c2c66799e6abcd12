package katas.kit.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A statement in the application's hands. It remembers its latest call, so that rows read later are counted for that one. */
final class StatementGuard extends Guard {

    private final Lease lease;
    private final GuardedProxies proxies;
    private final Statement raw;
    private final InvocationHandler inner;
    private Statement proxy;
    private volatile JdbcCall latest;

    StatementGuard(NodeJdbc node, Lease lease, GuardedProxies proxies, Statement raw, InvocationHandler inner) {
        super(node, "Statement");
        this.lease = lease;
        this.proxies = proxies;
        this.raw = raw;
        this.inner = inner;
    }

    @Override
    Object call(Object self, Method method, Object[] args) throws Throwable {
        if (!method.getName().equals("close") && !method.getName().equals("isClosed")) {
            ConnectionGuard.checkUsable(lease);
        } else if (lease.isDropped() || lease.isReturned()) {
            return method.getName().equals("isClosed") ? Boolean.TRUE : null;
        }
        if (method.getName().equals("close")) {
            lease.closed(raw);
        }
        return guarded(pass(self, method, args));
    }

    private Object pass(Object self, Method method, Object[] args) throws Throwable {
        try {
            return inner.invoke(self, method, args);
        } catch (SQLException e) {
            boolean isBatch = method.getName().equals("executeBatch") || method.getName().equals("executeLargeBatch");
            if (isBatch && !lease.isDropped()) {
                // When an instrument refused it, the driver never saw it, and would execute it with the next one.
                raw.clearBatch();
            }
            throw e;
        }
    }

    /** datasource-proxy hands out generated keys as they are. */
    private Object guarded(Object result) {
        boolean isBare = result instanceof ResultSet rows && !Proxy.isProxyClass(rows.getClass());
        return isBare ? proxies.resultSet((ResultSet) result, lease) : result;
    }

    void proxy(Statement guarded) {
        this.proxy = guarded;
    }

    Statement proxy() {
        return proxy;
    }

    void latest(JdbcCall call) {
        this.latest = call;
    }

    JdbcCall latest() {
        return latest;
    }

    Lease lease() {
        return lease;
    }
}
