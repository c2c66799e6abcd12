package katas.kit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import katas.kit.boot.BootContext;

/** The application under test as its composition root describes it: a class with one static {@code Port boot(BootContext)}. */
final class Application {

    private final Class<?> wiring;
    private final Method boot;

    private Application(Class<?> wiring, Method boot) {
        this.wiring = wiring;
        this.boot = boot;
    }

    static Application of(Class<?> wiring) {
        Method boot = Arrays.stream(wiring.getDeclaredMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {BootContext.class}))
                .filter(method -> method.getReturnType().isInterface())
                .findFirst()
                .orElseThrow(() -> new AssertionError(wiring.getName() + " needs a static method that takes a BootContext and returns"
                        + " the application's port (an interface)"));
        return checked(new Application(wiring, boot));
    }

    private static Application checked(Application application) {
        String own = application.wiring.getPackageName() + ".";
        String port = application.port().getName();
        if (port.startsWith(own) && !port.startsWith(own + "api.")) {
            throw new AssertionError(port + " is a port, so that the test and every node must share it: it belongs into " + own + "api");
        }
        return application;
    }

    Class<?> wiring() {
        return wiring;
    }

    Class<?> port() {
        return boot.getReturnType();
    }

    /** Starts the application with the classes of the given loader. */
    Object start(BootContext context, ClassLoader loader) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            Method method = loader.loadClass(wiring.getName()).getDeclaredMethod(boot.getName(), BootContext.class);
            method.setAccessible(true);
            Object port = method.invoke(null, context);
            if (port == null) {
                throw new AssertionError(name() + " returned null: the application has no port to talk to");
            }
            return port;
        } catch (InvocationTargetException e) {
            throw new NotStarted(name(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new NotStarted(name(), e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private String name() {
        return wiring.getSimpleName() + "." + boot.getName() + "(...)";
    }

    /** The application threw while it started. */
    static final class NotStarted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotStarted(String boot, Throwable cause) {
            super("the application did not start: " + boot + " threw " + cause, cause);
        }
    }
}
