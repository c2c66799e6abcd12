package katas.kit;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;

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

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return ApplicationFiles.isService(name) ? Collections.enumeration(files.services(name)) : super.getResources(name);
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        byte[] code = files.code(name).orElseThrow(() -> new ClassNotFoundException(name));
        return defineClass(name, code, 0, code.length);
    }
}
