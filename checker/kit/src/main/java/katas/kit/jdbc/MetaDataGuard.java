package katas.kit.jdbc;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;

/** A connection's meta data, which would otherwise hand out the unguarded connection. */
final class MetaDataGuard extends Guard {

    private final Lease lease;
    private final DatabaseMetaData raw;
    private final Connection connection;
    private final GuardedProxies proxies;

    MetaDataGuard(NodeJdbc node, Lease lease, DatabaseMetaData raw, Connection connection, GuardedProxies proxies) {
        super(node, "DatabaseMetaData");
        this.lease = lease;
        this.raw = raw;
        this.connection = connection;
        this.proxies = proxies;
    }

    @Override
    Object call(Object proxy, Method method, Object[] args) throws Throwable {
        if (method.getName().equals("getConnection")) {
            return connection;
        }
        ConnectionGuard.checkUsable(lease);
        Object result = invokeOn(raw, method, args);
        return result instanceof ResultSet rows ? proxies.resultSet(rows, lease) : result;
    }
}
