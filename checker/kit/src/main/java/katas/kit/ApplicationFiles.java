package katas.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the class path holds of an application; found once for all nodes of a test class, which begins many. Thread-safe. */
final class ApplicationFiles {

    private static final String SERVICES = "META-INF/services/";

    private final ClassLoader classPath;
    private final Map<String, Optional<byte[]>> classes = new ConcurrentHashMap<>();
    private final Map<String, Optional<Class<?>>> shared = new ConcurrentHashMap<>();
    private final Map<String, List<URL>> services = new ConcurrentHashMap<>();

    ApplicationFiles(ClassLoader classPath) {
        this.classPath = classPath;
    }

    ClassLoader classPath() {
        return classPath;
    }

    /** The code of a class, if there is such a class. */
    Optional<byte[]> code(String className) {
        return classes.computeIfAbsent(className, this::read);
    }

    private Optional<byte[]> read(String className) {
        try (InputStream bytes = classPath.getResourceAsStream(className.replace('.', '/') + ".class")) {
            return bytes == null ? Optional.empty() : Optional.of(bytes.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A class that all nodes share: of a library, or of the application's {@code api}; not initialised. Hibernate asks at every start for some
     * hundred that there are, and for some that there are not, each of which costs a look into every jar.
     */
    Optional<Class<?>> shared(String className) {
        return shared.computeIfAbsent(className, this::find);
    }

    private Optional<Class<?>> find(String className) {
        try {
            return Optional.of(Class.forName(className, false, classPath));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    static boolean isService(String name) {
        return name.startsWith(SERVICES);
    }

    /** The files that name providers of a service: to look for them means to look into every jar. */
    List<URL> services(String name) throws IOException {
        List<URL> known = services.get(name);
        if (known == null) {
            known = new ArrayList<>();
            for (URL file : Collections.list(classPath.getResources(name))) {
                known.add(FileInMemory.of(file));
            }
            services.put(name, known);
        }
        return known;
    }
}
