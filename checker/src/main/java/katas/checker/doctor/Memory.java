package katas.checker.doctor;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Memory of the machine, or of the container. */
final class Memory implements Examination {

    /** The worker takes 512 MB and what the JVM needs beside, the grader some 150. */
    private static final long NEEDED = 1L << 30;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public Diagnosis examine(Surroundings here) {
        long total = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
        String text = (total >> 20) + " MB";
        return total >= NEEDED ? Diagnosis.ok(text)
                : Diagnosis.mend(text + ", and grader and worker together take up to 1024 MB", "Give the machine or the container more, or close other programs while you test.");
    }
}
