package katas.kit.jdbc;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;

/** Turns what datasource-proxy reports into calls. */
final class StatementListener implements QueryExecutionListener {

    private static final String CALL = "katas.kit.call";

    private final NodeJdbc node;

    StatementListener(NodeJdbc node) {
        this.node = node;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        List<Sql> statements = new ArrayList<>();
        queries.forEach(query -> statements.addAll(NodeJdbc.parse(query.getQuery())));
        Lease lease = node.lease(execution.getConnectionId());
        int batch = execution.isBatch() ? execution.getBatchSize() : 0;
        int repeats = batch > 0 && queries.size() == 1 ? batch : 1;
        JdbcCall.Kind kind = kindOf(statements);
        boolean inVain = kind == JdbcCall.Kind.COMMIT && lease.isAborted();
        JdbcCall call = new JdbcCall(inVain ? JdbcCall.Kind.ROLLBACK : kind, lease, statements, batch, repeats, "");
        StatementGuard guard = lease.guardOf(execution.getStatement());
        if (guard != null) {
            guard.latest(call);
        }
        execution.addCustomValue(CALL, call);
        try {
            node.before(call);
            node.server().executing(lease.physical(), execution.getStatement());
        } catch (SQLException e) {
            throw StatementListener.<RuntimeException>sneaky(e);
        }
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        JdbcCall call = execution.getCustomValue(CALL, JdbcCall.class);
        try {
            if (execution.getThrowable() != null) {
                call.failed(execution.getThrowable());
                if (execution.getThrowable() instanceof BatchUpdateException partly) {
                    call.affected(sum(partly.getLargeUpdateCounts()));
                }
            } else {
                call.affected(rowsAffected(execution, call));
            }
            node.ended(call);
            if (call.statements().stream().anyMatch(sql -> mayChangeMode(sql.verb()))) {
                call.connection().readMode();
                call.statements().forEach(call.connection()::readIsolation);
            }
            node.after(call);
        } catch (SQLException e) {
            throw StatementListener.<RuntimeException>sneaky(e);
        }
    }

    private static JdbcCall.Kind kindOf(List<Sql> statements) {
        if (statements.size() == 1) {
            switch (statements.get(0).verb()) {
                case COMMIT:
                    return JdbcCall.Kind.COMMIT;
                case ROLLBACK:
                    return JdbcCall.Kind.ROLLBACK;
                default:
                    break;
            }
        }
        return JdbcCall.Kind.STATEMENT;
    }

    private static boolean mayChangeMode(Sql.Verb verb) {
        return verb == Sql.Verb.BEGIN || verb == Sql.Verb.SET || verb == Sql.Verb.COMMIT || verb == Sql.Verb.ROLLBACK;
    }

    private static long rowsAffected(ExecutionInfo execution, JdbcCall call) throws SQLException {
        Object result = execution.getResult();
        if (result instanceof Number count) {
            return count.longValue();
        }
        if (result instanceof int[] counts) {
            return sum(Arrays.stream(counts).asLongStream().toArray());
        }
        if (result instanceof long[] counts) {
            return sum(counts);
        }
        if (Boolean.FALSE.equals(result) && call.isWrite()) {
            Statement statement = execution.getStatement();
            return Math.max(0, statement.getUpdateCount());
        }
        return 0;
    }

    /** Without the negative numbers, which stand for failures and the unknown. */
    private static long sum(long[] counts) {
        return Arrays.stream(counts).filter(count -> count > 0).sum();
    }

    /** Listeners may not declare SQLException, yet an application must get one: anything else would not be converted as in production. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> RuntimeException sneaky(Throwable e) throws E {
        throw (E) e;
    }
}
