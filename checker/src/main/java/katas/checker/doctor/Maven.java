package katas.checker.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which Maven there is. Only building the grader and "mvn test" need it. */
final class Maven implements Examination {

    private static final Pattern VERSION = Pattern.compile("Apache Maven (\\d+)\\.(\\d+)\\.?(\\d*)[\\w.-]*");
    private static final int OLDEST = 3_006_003;

    @Override
    public String name() {
        return "Maven";
    }

    @Override
    public Diagnosis examine(Surroundings here) throws IOException, InterruptedException {
        Optional<Path> mvn = here.onPath("mvn");
        if (mvn.isEmpty()) {
            return Diagnosis.mend("none on the PATH", "Install Maven 3.8 or newer: the grader is built with it when it changes.");
        }
        // In the temporary folder: options of the repository's .mvn are not what is asked for.
        String said = Programs.output(here.temporary(), List.of(mvn.get().toString(), "--version")).orElse("");
        Matcher version = VERSION.matcher(said);
        if (!version.find()) {
            return Diagnosis.mend(mvn.get() + " tells no version", "Does \"mvn --version\" work? Perhaps its JAVA_HOME is wrong.");
        }
        String patch = version.group(3).isEmpty() ? "0" : version.group(3);
        int number = Integer.parseInt(version.group(1)) * 1_000_000 + Integer.parseInt(version.group(2)) * 1_000 + Integer.parseInt(patch);
        return number < OLDEST ? Diagnosis.mend(version.group() + ", too old to build the grader", "Install Maven 3.8 or newer.") : Diagnosis.ok(version.group());
    }
}
