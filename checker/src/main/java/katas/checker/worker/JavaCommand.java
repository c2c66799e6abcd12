package katas.checker.worker;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How child processes are started: the same Java, the same libraries, small and quick to start.
 *
 * @param classPath the libraries
 * @param options   of the JVM, beside the usual ones
 */
public record JavaCommand(List<Path> classPath, List<String> options) {

    private static final List<String> ALWAYS = List.of("-XX:+UseSerialGC",
            // The optimising compiler pays off after thirty saves or so, and until then takes from them what it compiles with.
            "-XX:TieredStopAtLevel=1", "-Xmx512m",
            // Counters that only jstat reads, written twenty times a second, also by a worker that waits.
            "-XX:-UsePerfData",
            // Every run brings classes of its own, and code for them: the 48 MB that there are without the optimising compiler were swept all the
            // time, which took a twelfth of what a busy worker did.
            "-XX:ReservedCodeCacheSize=128m",
            // A learner's process may not attach to the worker and look for secrets; and the JVM says nothing of its own.
            "-XX:+DisableAttachMechanism", "-Xlog:disable", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8");
    private static final List<String> HANDED_ON = List.of("kata.log", "kata.trace");

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", File.separatorChar == '\\' ? "java.exe" : "java");
    }

    /** The whole command line, for a process builder. */
    public List<String> line(Class<?> main, String... arguments) {
        List<String> line = new ArrayList<>(List.of(java().toString()));
        line.addAll(ALWAYS);
        line.addAll(options);
        for (String name : HANDED_ON) {
            Optional.ofNullable(System.getProperty(name)).ifPresent(value -> line.add("-D" + name + "=" + value));
        }
        line.add("-cp");
        line.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        line.add(main.getName());
        line.addAll(List.of(arguments));
        return line;
    }

    /** With the database that was chosen for this process, and the libraries that it needs. */
    JavaCommand on(List<Path> database) {
        List<Path> all = new ArrayList<>(classPath);
        all.addAll(database);
        String chosen = System.getProperty("kata.db");
        JavaCommand command = new JavaCommand(all, options);
        return chosen == null ? command : command.with("-Dkata.db=" + chosen, "-Dkata.postgres.linger=" + System.getProperty("kata.postgres.linger", ""));
    }

    JavaCommand with(String... more) {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(more));
        return new JavaCommand(classPath, all);
    }
}
