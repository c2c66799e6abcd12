package katas.kit.jdbc;

/**
 * The line of the application that caused a JDBC call.
 *
 * @param file the source file's name
 * @param line the line in it
 */
public record CallSite(String file, int line) {

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
