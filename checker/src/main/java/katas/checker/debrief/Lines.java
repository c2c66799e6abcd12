package katas.checker.debrief;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** What somebody types, line by line. */
@FunctionalInterface
public interface Lines {

    /** The next one, without its end; empty when there are no more. */
    Optional<String> next() throws IOException;

    static Lines of(Reader reader) {
        BufferedReader buffered = new BufferedReader(reader);
        return () -> Optional.ofNullable(buffered.readLine());
    }
}
