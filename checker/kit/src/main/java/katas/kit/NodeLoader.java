package katas.kit;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Optional;

/**
 * Loads the application's classes anew, so that a static field of one node is invisible in another. Its fixed {@code api} package
 * is shared, because the test speaks to every node in its terms.
 */
final class NodeLoader extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final String applicationPackage;
    private final ApplicationFiles files;

    NodeLoader(Class<?> wiring, ApplicationFiles files) {
        super("node of " + wiring.getPackageName(), files.classPath());
        this.files = files;
        this.applicationPackage = wiring.getPackageName() + ".";
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (isShared(name)) {
            Optional<Class<?>> shared = files.shared(name);
            return shared.isPresent() ? shared.get() : super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name);
        }
    }

    /** Whether it is known that there is no such class, for which there is no need to throw anything. */
    boolean lacks(String name) {
        return isShared(name) && files.shared(name).isEmpty();
    }

    private boolean isShared(String name) {
        return !name.startsWith(applicationPackage) || name.startsWith(applicationPackage + "api.");
    }

    /** Whether this is code of the application in a node, in this or in another of its nodes. */
    boolean owns(StackTraceElement frame) {
        return getName().equals(frame.getClassLoaderName());
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return ApplicationFiles.isService(name) ? Collections.enumeration(files.services(name)) : super.getResources(name);
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        byte[] code = files.code(name).orElseThrow(() -> new ClassNotFoundException(name));
        return defineClass(name, code, 0, code.length);
    }
}
