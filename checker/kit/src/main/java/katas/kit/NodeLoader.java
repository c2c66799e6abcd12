package katas.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Loads the application's classes anew, so that a static field of one node is invisible in another. Its fixed {@code api} package
 * is shared, because the test speaks to every node in its terms.
 */
final class NodeLoader extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final String applicationPackage;

    NodeLoader(Class<?> wiring) {
        super("node of " + wiring.getPackageName(), wiring.getClassLoader());
        this.applicationPackage = wiring.getPackageName() + ".";
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(applicationPackage) || name.startsWith(applicationPackage + "api.")) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name);
        }
    }

    /** Whether the class belongs to the application in this node. */
    boolean owns(Class<?> type) {
        return type.getClassLoader() == this;
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream bytes = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] code = bytes.readAllBytes();
            return defineClass(name, code, 0, code.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
