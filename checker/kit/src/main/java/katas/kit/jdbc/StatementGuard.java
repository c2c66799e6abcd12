package katas.kit.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.sql.Statement;

/** A statement in the application's hands. It remembers its latest call, so that rows read later are counted for that one. */
final class StatementGuard extends Guard {

    private final Lease lease;
    private final InvocationHandler inner;
    private Statement proxy;
    private volatile JdbcCall latest;

    StatementGuard(NodeJdbc node, Lease lease, InvocationHandler inner) {
        super(node, "Statement");
        this.lease = lease;
        this.inner = inner;
    }

    @Override
    Object call(Object self, Method method, Object[] args) throws Throwable {
        if (!method.getName().equals("close") && !method.getName().equals("isClosed")) {
            ConnectionGuard.checkUsable(lease);
        } else if (lease.isDropped() || lease.isReturned()) {
            return method.getName().equals("isClosed") ? Boolean.TRUE : null;
        }
        return inner.invoke(self, method, args);
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
