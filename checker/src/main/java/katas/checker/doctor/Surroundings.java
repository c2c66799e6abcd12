package katas.checker.doctor;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import katas.checker.catalog.Repository;

/**
 * Where the grader runs, as examinations see it.
 *
 * @param repository  the katas
 * @param environment the variables
 * @param temporary   the folder for temporary files
 * @param fix         whether to mend what can be mended without asking
 */
public record Surroundings(Repository repository, Map<String, String> environment, Path temporary, boolean fix) {

    /** Those of this process. */
    public static Surroundings ofThisProcess(Repository repository, boolean fix) {
        return new Surroundings(repository, System.getenv(), Path.of(System.getProperty("java.io.tmpdir")), fix);
    }

    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** The program that a shell would start for a name. */
    Optional<Path> onPath(String name) {
        List<String> endings = File.separatorChar == '\\' ? List.of(".exe", ".cmd", ".bat") : List.of("");
        return Pattern.compile(Pattern.quote(File.pathSeparator)).splitAsStream(variable("PATH").or(() -> variable("Path")).orElse(""))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> endings.stream().map(ending -> Path.of(folder, name + ending)))
                .filter(Files::isExecutable).filter(Files::isRegularFile).findFirst();
    }
}
