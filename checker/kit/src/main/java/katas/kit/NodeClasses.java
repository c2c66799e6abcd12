package katas.kit;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.boot.registry.classloading.internal.ClassLoaderServiceImpl;
import org.hibernate.boot.registry.classloading.spi.ClassLoadingException;

/**
 * Where Hibernate finds classes and services in a node. A node's loader and its parents know all of them. Hibernate's own way asks that loader, its
 * own, the thread's and the system's, and each of them twice: every jar of the class path eight times for every kind of service, which is
 * a fifth of what it takes to start a node; and to look for classes in that way is another one.
 */
final class NodeClasses extends ClassLoaderServiceImpl {

    private static final long serialVersionUID = 1L;

    private final transient ClassLoader loader;
    /** Hibernate expects the same instances whenever it asks. */
    private final transient Map<Class<?>, Collection<?>> services = new ConcurrentHashMap<>();

    NodeClasses(ClassLoader loader) {
        super(loader);
        this.loader = loader;
    }

    /** Hibernate looks for many classes at every start that are there only beside other libraries. */
    @Override
    @SuppressWarnings("unchecked")
    public <T> Class<T> classForName(String name) {
        if (loader instanceof NodeLoader node && node.lacks(name)) {
            throw new ClassLoadingException("Unable to load class [" + name + "]");
        }
        try {
            return (Class<T>) Class.forName(name, true, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new ClassLoadingException("Unable to load class [" + name + "]", e);
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S> Collection<S> loadJavaServices(Class<S> contract) {
        Collection<S> known = (Collection<S>) services.get(contract);
        if (known == null) {
            known = load(contract);
            services.put(contract, known);
        }
        return known;
    }

    private <S> Collection<S> load(Class<S> contract) {
        Set<S> found = new LinkedHashSet<>();
        ServiceLoader.load(contract, loader).forEach(found::add);
        return Collections.unmodifiableCollection(found);
    }

    @Override
    public void stop() {
        services.clear();
        super.stop();
    }
}
