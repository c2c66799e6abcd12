package katas.kit.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.SQLException;

/**
 * Stands in front of a JDBC object so that nothing behind it can be reached: {@code unwrap} gives the guarded object or refuses,
 * and a dead node refuses everything.
 */
abstract class Guard implements InvocationHandler {

    final NodeJdbc node;
    private final String what;

    Guard(NodeJdbc node, String what) {
        this.node = node;
        this.what = what;
    }

    @Override
    public final Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
        switch (method.getName()) {
            case "equals":
                return proxy == args[0];
            case "hashCode":
                return System.identityHashCode(proxy);
            case "toString":
                return what + " of node '" + node.name() + "'";
            case "isWrapperFor":
                return ((Class<?>) args[0]).isInstance(proxy);
            case "unwrap":
                if (((Class<?>) args[0]).isInstance(proxy)) {
                    return proxy;
                }
                throw refusal(node, what, (Class<?>) args[0]);
            default:
                node.checkAlive();
                return call(proxy, method, args);
        }
    }

    abstract Object call(Object proxy, Method method, Object[] args) throws Throwable;

    static SQLException refusal(NodeJdbc node, String what, Class<?> type) {
        String sentence = what + ".unwrap(" + type.getSimpleName() + ") would get around the test's instruments; "
                + "use the object as it is";
        node.violation(sentence);
        return new SQLException(sentence, "0A000");
    }

    /** The same, for an action that may only throw what JDBC throws. */
    static Object invokeSql(Object target, Method method, Object[] args) throws SQLException {
        try {
            return invokeOn(target, method, args);
        } catch (SQLException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new SQLException(e);
        }
    }

    static Object invokeOn(Object target, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
