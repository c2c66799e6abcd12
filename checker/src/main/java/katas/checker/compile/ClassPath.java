package katas.checker.compile;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The class path that katas are compiled against and run on: the grader's own, which holds the kit and all that it brings. */
public final class ClassPath {

    private ClassPath() {
    }

    public static List<Path> ofThisProcess() {
        // Surefire starts the tests from a jar that only points to the others, and leaves the real path in a property.
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Pattern.compile(Pattern.quote(File.pathSeparator)).splitAsStream(path)
                .filter(entry -> !entry.isBlank()).map(Path::of).filter(Files::exists).map(Path::toAbsolutePath).toList();
    }
}
