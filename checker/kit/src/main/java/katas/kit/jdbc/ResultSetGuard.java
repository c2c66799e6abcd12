package katas.kit.jdbc;

import java.lang.reflect.Method;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** A result in the application's hands: counts the rows that are read and reports the ones that are written through it. */
final class ResultSetGuard extends Guard {

    private static final Set<String> MOVES = Set.of("next", "previous", "first", "last", "absolute", "relative");

    private final Lease lease;
    private final ResultSet raw;
    private final StatementGuard origin;

    ResultSetGuard(NodeJdbc node, Lease lease, ResultSet raw, StatementGuard origin) {
        super(node, "ResultSet");
        this.lease = lease;
        this.raw = raw;
        this.origin = origin;
    }

    @Override
    Object call(Object proxy, Method method, Object[] args) throws Throwable {
        if (method.getName().equals("close")) {
            return invokeOn(raw, method, args);
        }
        if (method.getName().equals("isClosed") && (lease.isReturned() || lease.isDropped())) {
            return true;
        }
        ConnectionGuard.checkUsable(lease);
        return switch (method.getName()) {
            case "getStatement" -> origin == null ? null : origin.proxy();
            case "insertRow" -> written(Sql.Verb.INSERT, method, args);
            case "updateRow" -> written(Sql.Verb.UPDATE, method, args);
            case "deleteRow" -> written(Sql.Verb.DELETE, method, args);
            default -> {
                Object result = invokeOn(raw, method, args);
                if (Boolean.TRUE.equals(result) && origin != null && origin.latest() != null && MOVES.contains(method.getName())) {
                    origin.latest().fetchedARow();
                }
                yield result;
            }
        };
    }

    private Object written(Sql.Verb verb, Method method, Object[] args) throws SQLException {
        if (origin == null || origin.latest() == null) {
            throw new SQLException("rows can't be written through this result", "0A000");
        }
        Set<String> tables = origin.latest().statements().get(0).reads();
        Sql sql = new Sql(verb.name().toLowerCase(java.util.Locale.ROOT) + " a row of " + tables + " through its ResultSet",
                verb, Set.of(), tables, false);
        JdbcCall call = new JdbcCall(JdbcCall.Kind.STATEMENT, origin.lease(), List.of(sql), 0, "");
        return node.around(call, () -> {
            Object result = invokeSql(raw, method, args);
            call.affected(1);
            return result;
        });
    }
}
