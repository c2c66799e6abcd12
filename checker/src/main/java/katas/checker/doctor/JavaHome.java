package katas.checker.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether JAVA_HOME and the PATH mean the same Java. Maven takes the first, a person who types "java" the second. */
final class JavaHome implements Examination {

    @Override
    public String name() {
        return "JAVA_HOME";
    }

    @Override
    public Diagnosis examine(Surroundings here) throws IOException {
        Optional<Path> onPath = here.onPath("java");
        Optional<String> home = here.variable("JAVA_HOME");
        if (home.isEmpty()) {
            return onPath.isEmpty() ? Diagnosis.note("not set, and there is no java on the PATH", "Set JAVA_HOME, or Maven finds no Java.")
                    : Diagnosis.ok("not set; Maven uses " + onPath.get().toRealPath());
        }
        Path named = Path.of(home.get(), "bin", onPath.map(java -> java.getFileName().toString()).orElse("java"));
        if (!Files.isExecutable(named)) {
            return Diagnosis.mend(home.get() + ", and there is no bin/java in it", "Set it to the folder of a JDK, the one that has bin/java in it.");
        }
        if (onPath.isPresent() && !onPath.get().toRealPath().equals(named.toRealPath())) {
            return Diagnosis.note(home.get() + ", and \"java\" on the PATH is another: " + onPath.get().toRealPath(),
                    "kata and Maven use JAVA_HOME. If you meant the other, change it.");
        }
        return Diagnosis.ok(home.get());
    }
}
