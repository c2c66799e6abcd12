package katas.checker.database;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import katas.checker.Main;
import katas.checker.compile.ClassPath;

/** The same command once more, in a process with more libraries: for what runs katas in the grader's own process. */
public final class Again {

    private Again() {
    }

    /**
     * Runs it and waits.
     *
     * @param arguments of the command line
     * @return its exit code
     */
    public static int with(List<Path> libraries, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-cp");
        command.add(Stream.concat(ClassPath.ofThisProcess().stream(), libraries.stream()).map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(Main.class.getName());
        command.addAll(arguments);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
