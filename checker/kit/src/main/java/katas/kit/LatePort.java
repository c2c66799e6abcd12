package katas.kit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;

/**
 * The port that a test holds from its first line on, also when its node is started again after a crash. An application that can't start
 * fails the test with its first call, and with the reason, instead of an extension before it.
 */
final class LatePort {

    private LatePort() {
    }

    /** @param start gives the port of the application, starting it if it does not run */
    static Object of(Class<?> type, Supplier<?> start) {
        Application.NotStarted failure = startAheadOfTheTest(start);
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (method.getName().equals("equals") && method.getDeclaringClass() == Object.class) {
                return proxy == arguments[0];
            }
            if (failure != null) {
                throw failure;
            }
            try {
                return method.invoke(start.get(), arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    /** Now, so that what a start needs of the database is not counted for the test's first call. */
    private static Application.NotStarted startAheadOfTheTest(Supplier<?> start) {
        try {
            start.get();
            return null;
        } catch (Application.NotStarted e) {
            return e;
        }
    }
}
