package katas.kit.fault;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import katas.kit.fake.CallHook;
import katas.kit.jdbc.CurrentNode;
import katas.kit.jdbc.JdbcCall;
import katas.kit.jdbc.JdbcInterceptor;
import katas.kit.jdbc.SimulatedCrash;

/**
 * Lets things go wrong at the JDBC boundary. The application gets a {@link SQLException} exactly as from a driver, so that whatever
 * it uses converts it as in production.
 *
 * <pre>{@code
 * faults.atStatement("insert into payment").with(SqlStates.SERIALIZATION_FAILURE).times(2);
 * faults.atCommit(FaultKind.ACKNOWLEDGEMENT_LOST);
 * }</pre>
 *
 * <p>Every fault holds for the rest of the test, or until {@link #clear()}. Thread-safe.
 */
public final class Faults {

    private final List<Fault> armed = new CopyOnWriteArrayList<>();
    private final List<ServiceCrash> services = new CopyOnWriteArrayList<>();
    private final Map<JdbcCall, Fault> dueAfter = new ConcurrentHashMap<>();
    private final FaultHost host;
    private volatile boolean offline;
    private volatile JdbcInterceptor observer;

    /** @param host what a fault can do to the nodes */
    public Faults(FaultHost host) {
        this.host = host;
    }

    /** The next statement fails without effect. */
    public Fault atStatement() {
        return at(FaultKind.STATEMENT_FAILS, call -> true);
    }

    /** The next statement whose SQL contains this text, in any case of letters, fails without effect. */
    public Fault atStatement(String sql) {
        return at(FaultKind.STATEMENT_FAILS, Fault.saying(sql));
    }

    /** The next commit goes wrong in this way. */
    public Fault atCommit(FaultKind kind) {
        return at(kind, call -> call.kind() == JdbcCall.Kind.COMMIT);
    }

    /** The connection drops at the next rollback. */
    public Fault atRollback() {
        return at(FaultKind.CONNECTION_DROPS, call -> call.kind() == JdbcCall.Kind.ROLLBACK);
    }

    /**
     * The process of the caller crashes at this point of a service.
     *
     * @param point service and method, for example {@code gateway.charge}
     * @param when  before or after the service has done its work
     */
    public ServiceCrash crashAt(String point, CallHook.When when) {
        ServiceCrash crash = new ServiceCrash(point, when);
        services.add(crash);
        return crash;
    }

    /** The next call that the condition holds for goes wrong in this way. */
    public Fault at(FaultKind kind, Predicate<JdbcCall> where) {
        Fault fault = new Fault(kind, where);
        armed.add(fault);
        return fault;
    }

    /** While true, no call reaches the database: each fails with {@value SqlStates#CONNECTION_FAILURE}, and its connection is lost. */
    public void offline(boolean isOffline) {
        this.offline = isOffline;
    }

    /** Every fault at every point; see {@link FaultSweep}. */
    public FaultSweep sweep() {
        return new FaultSweep(this, host, List.of(FaultKind.values()));
    }

    /** Only these kinds of fault, at every point; see {@link FaultSweep}. */
    public FaultSweep sweep(FaultKind... kinds) {
        return new FaultSweep(this, host, List.of(kinds));
    }

    /** Nothing goes wrong any more. */
    public void clear() {
        armed.clear();
        services.clear();
        dueAfter.clear();
        offline = false;
        observer = null;
    }

    /** What the nodes' calls pass. */
    public JdbcInterceptor interceptor() {
        return new JdbcInterceptor() {
            @Override
            public void before(JdbcCall call) throws SQLException {
                Faults.this.before(call);
            }

            @Override
            public void after(JdbcCall call) throws SQLException {
                Faults.this.after(call);
            }
        };
    }

    /** What calls of a fake service pass. */
    public CallHook serviceHook() {
        return (point, when) -> {
            String node = CurrentNode.of(Thread.currentThread());
            if (node != null && services.stream().anyMatch(crash -> crash.isDueAt(point, when))) {
                host.crash(node);
                throw new SimulatedCrash(node);
            }
        };
    }

    void observe(JdbcInterceptor everyCall) {
        this.observer = everyCall;
    }

    private void before(JdbcCall call) throws SQLException {
        if (!call.kind().reachesDatabase()) {
            return;
        }
        if (offline) {
            call.connection().drop();
            throw new SQLException("injected fault: the database can't be reached", SqlStates.CONNECTION_FAILURE);
        }
        JdbcInterceptor watching = observer;
        if (watching != null) {
            watching.before(call);
        }
        for (Fault fault : armed) {
            if (fault.isDueAt(call)) {
                strike(fault, call);
            }
        }
    }

    private void strike(Fault fault, JdbcCall call) throws SQLException {
        switch (fault.kind()) {
            case STATEMENT_FAILS_AFTER_EFFECT, ACKNOWLEDGEMENT_LOST -> dueAfter.put(call, fault);
            case CRASH -> {
                host.crash(call.node());
                throw new SimulatedCrash(call.node());
            }
            case CONNECTION_DROPS -> {
                call.connection().drop();
                throw fault.exception();
            }
            case COMMIT_FAILS -> {
                if (fault.isAboutTheConnection()) {
                    call.connection().drop();
                } else {
                    call.connection().rollBack();
                }
                throw fault.exception();
            }
            case STATEMENT_FAILS -> {
                SQLException exception = fault.exception();
                // As the server does: whoever goes on after a failure or a deadlock may have lost what came before it.
                call.connection().fail(exception);
                throw exception;
            }
        }
    }

    private void after(JdbcCall call) throws SQLException {
        Fault fault = dueAfter.remove(call);
        if (fault != null && call.failure() == null) {
            SQLException exception = fault.exception();
            if (fault.kind() == FaultKind.STATEMENT_FAILS_AFTER_EFFECT) {
                call.connection().failAfterEffect(exception);
            }
            throw exception;
        }
    }
}
