package katas.checker.worker;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;

/**
 * What a run leaves behind in the process: threads, class loaders that nobody can collect, a full heap; and settings of the JVM, which are
 * put back as they were.
 */
final class Leftovers {

    private static final long PATIENCE_MILLIS = 300;
    /** A cache of a library may hold on to the last run; more than that is a leak. */
    private static final int LOADERS_TO_LOOK_AT = 6;
    private static final List<WeakReference<ClassLoader>> LOADERS = new ArrayList<>();

    private final Set<Thread> threads = Thread.getAllStackTraces().keySet();
    private final Properties properties = (Properties) System.getProperties().clone();
    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    private Leftovers() {
    }

    static Leftovers before() {
        return new Leftovers();
    }

    /** Looks around after a run. */
    Left after(Optional<ClassLoader> loader) throws InterruptedException {
        System.setProperties(properties);
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
        List<String> busy = new ArrayList<>();
        boolean daemons = false;
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (threads.contains(thread) || !thread.isAlive() || thread.isDaemon() && !isLearners(thread, loader.orElse(null))) {
                continue;
            }
            long patience = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (patience > 0) {
                thread.join(patience);
            }
            if (thread.isAlive() && !thread.isDaemon()) {
                busy.add(thread.getName());
            }
            daemons |= thread.isAlive() && thread.isDaemon();
        }
        loader.ifPresent(used -> LOADERS.add(new WeakReference<>(used)));
        return new Left(busy, daemons);
    }

    private static boolean isLearners(Thread thread, ClassLoader loader) {
        for (ClassLoader at = thread.getContextClassLoader(); at != null && loader != null; at = at.getParent()) {
            if (at == loader) {
                return true;
            }
        }
        return false;
    }

    /**
     * @param busy    the names of threads that would keep a program from ending
     * @param daemons whether there are others that still have the learner's classes
     */
    record Left(List<String> busy, boolean daemons) {

        Message message() {
            return Message.of(Message.Kind.IDLE).with("threads", busy).with("daemons", daemons).with("loaders", uncollected()).with("heap", heap())
                    .with("classes", ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
        }

        private static int uncollected() {
            forget();
            if (LOADERS.size() >= LOADERS_TO_LOOK_AT) {
                System.gc();
                forget();
            }
            return LOADERS.size();
        }

        private static void forget() {
            for (Iterator<WeakReference<ClassLoader>> each = LOADERS.iterator(); each.hasNext();) {
                if (each.next().get() == null) {
                    each.remove();
                }
            }
        }

        private static long heap() {
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }
    }
}
