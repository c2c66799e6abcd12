package katas.checker.doctor;

import javax.tools.ToolProvider;

/** Which Java this is, and whether it can compile. */
final class Jdk implements Examination {

    private static final int OLDEST = 17;

    @Override
    public String name() {
        return "JDK";
    }

    @Override
    public Diagnosis examine(Surroundings here) {
        String which = Runtime.version() + " (" + System.getProperty("java.vendor") + ") in " + System.getProperty("java.home");
        if (Runtime.version().feature() < OLDEST) {
            return Diagnosis.mend(which + ", older than " + OLDEST, "Install a JDK 17 or newer and set JAVA_HOME to it.");
        }
        return ToolProvider.getSystemJavaCompiler() == null ? Diagnosis.mend(which + ", without a compiler: it is a JRE", "Install the JDK and set JAVA_HOME to it.")
                : Diagnosis.ok(which + ", with a compiler");
    }
}
