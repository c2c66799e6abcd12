package katas.checker.compile;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What came of compiling a source tree.
 *
 * @param output  where the classes and the resources are
 * @param errors  none when it succeeded
 * @param took    how long
 */
public record Compilation(Path output, List<CompileError> errors, Duration took) {

    public boolean succeeded() {
        return errors.isEmpty();
    }
}
