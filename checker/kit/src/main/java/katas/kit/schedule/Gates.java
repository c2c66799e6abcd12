package katas.kit.schedule;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import katas.kit.jdbc.JdbcCall;
import katas.kit.jdbc.JdbcInterceptor;
import katas.kit.jdbc.Sql;
import katas.kit.record.Recorder;

/**
 * Holds an operation at a point so that a test can see what others can do meanwhile.
 *
 * <pre>{@code
 * try (Held checkout = gates.hold(() -> shop.checkout(cart)).beforeCommit()) {
 *     checkout.meanwhile(() -> shop.checkout(anotherCart));    // fails if this has to wait for a lock
 * }
 * }</pre>
 *
 * <p>Where every point matters, {@link Exploration#atEveryStep} looks at all of them. Thread-safe.
 */
public final class Gates {

    private final List<Held> held = new CopyOnWriteArrayList<>();

    /** An operation to hold; the returned object says where. */
    public Holding hold(Recorder.Action<?> operation) {
        return new Holding(operation);
    }

    /** Opens every gate and forgets it. */
    public void clear() {
        held.forEach(Held::release);
        held.clear();
    }

    /** What the nodes' calls pass. */
    public JdbcInterceptor interceptor() {
        return new JdbcInterceptor() {
            @Override
            public void before(JdbcCall call) {
                held.forEach(gate -> gate.pass(call, false));
            }

            @Override
            public void after(JdbcCall call) {
                held.forEach(gate -> gate.pass(call, true));
            }
        };
    }

    /** An operation that does not run yet. */
    public final class Holding {

        private final Recorder.Action<?> operation;

        private Holding(Recorder.Action<?> operation) {
            this.operation = operation;
        }

        /** Starts it and holds it before its first commit. */
        public Held beforeCommit() {
            return at("its commit", call -> call.kind() == JdbcCall.Kind.COMMIT || call.does(Sql.Verb.COMMIT), false);
        }

        /** Starts it and holds it after its first statement that changes rows. */
        public Held afterFirstWrite() {
            return at("its first write", JdbcCall::isWrite, true);
        }

        /** Starts it and holds it before its first statement whose SQL contains this text, in any case of letters. */
        public Held before(String sql) {
            return at("'" + sql + "'", call -> call.statements().stream()
                    .anyMatch(statement -> statement.text().toLowerCase(Locale.ROOT).contains(sql.toLowerCase(Locale.ROOT))), false);
        }

        private Held at(String what, Predicate<JdbcCall> point, boolean after) {
            Held gate = new Held(what, point, after);
            held.add(gate);
            gate.start(operation);
            return gate;
        }
    }
}
