package katas.checker.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TroubleTest {

    @Test
    void what_a_machine_does_becomes_a_sentence() {
        String file = Path.of("x").toString();
        assertThat(Trouble.of(new IOException("x", new FileSystemException(file, null, "No space left on device")))).hasValueSatisfying(text ->
                assertThat(text).startsWith("The disk is full, says the system about x. Make room").contains("Nothing of yours is lost"));
        assertThat(Trouble.of(new IOException("No space left on device"))).isPresent();
        assertThat(Trouble.of(new AccessDeniedException(file))).hasValueSatisfying(text -> assertThat(text).startsWith("The grader must not write to x."));
        assertThat(Trouble.of(new FileSystemException(file, null, "Read-only file system"))).isPresent();
        assertThat(Trouble.of(new NoSuchFileException(Path.of(System.getProperty("java.io.tmpdir"), "katas-1").toString()))).hasValueSatisfying(text ->
                assertThat(text).contains("The temporary folder", "TMPDIR"));
        // As a worker process tells of it, whose exception is not here.
        assertThat(Trouble.of(new IOException("the worker process: java.nio.file.FileSystemException: /a/b -> /c/d.sql: Read-only file system")))
                .hasValueSatisfying(text -> assertThat(text).startsWith("The grader must not write to /c/d.sql."));
        assertThat(Trouble.of(new IOException("the worker process: java.nio.file.AccessDeniedException: /c/d.sql")))
                .hasValueSatisfying(text -> assertThat(text).startsWith("The grader must not write to /c/d.sql."));
        assertThat(Trouble.of(new IOException("something else"))).isEmpty();
        assertThat(Trouble.of(new NullPointerException())).isEmpty();
    }
}
