package katas.checker.worker;

import java.util.Locale;

/**
 * How a worker is after a run.
 *
 * @param loaders  class loaders of runs that are over and were not collected yet
 * @param heap     bytes in use on its heap
 * @param classes  how many classes it has loaded and not unloaded
 * @param resident bytes that the process has of the machine's memory; 0 where the system does not tell
 */
public record Health(int loaders, long heap, long classes, long resident) {

    static Health of(Message idle, long resident) {
        return new Health((int) idle.number("loaders"), idle.number("heap"), idle.number("classes"), resident);
    }

    /** For people. */
    public String text() {
        return String.format(Locale.ROOT, "%d MB of memory, %d MB of heap in use, %d classes, %d class loaders of past runs", resident >> 20, heap >> 20, classes, loaders);
    }
}
