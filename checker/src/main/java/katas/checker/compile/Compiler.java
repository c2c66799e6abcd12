package katas.checker.compile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import katas.checker.text.TextFile;

/**
 * Compiles katas in this process. One file manager serves every compilation, so that the jars of the class path are
 * opened and listed once; that, and a warm compiler, is what makes a variant cost a tenth of a second.
 */
public final class Compiler implements AutoCloseable {

    private static final int LANGUAGE = 17;

    private final JavaCompiler javac;
    private final StandardJavaFileManager files;
    private final List<Path> classPath;

    /** @throws NoCompiler on a Java runtime that is not a JDK */
    public Compiler(List<Path> classPath) {
        this.javac = ToolProvider.getSystemJavaCompiler();
        if (javac == null) {
            throw new NoCompiler();
        }
        // All that it tells is which characters are not UTF-8, and without a listener it prints that; the compiler then goes on. Whoever compiles asks TextFile.
        this.files = javac.getStandardFileManager(diagnostic -> { }, Locale.ROOT, StandardCharsets.UTF_8);
        this.classPath = List.copyOf(classPath);
    }

    /**
     * Compiles the tree's Java files and copies its resources beside the classes, as Maven does.
     *
     * @param alsoOn what else is on the class path, before the rest
     * @param output a folder of this compilation's own; created
     */
    public synchronized Compilation compile(SourceTree tree, List<Path> alsoOn, Path output) throws IOException {
        long start = System.nanoTime();
        Files.createDirectories(output);
        List<Path> path = new ArrayList<>(alsoOn);
        path.addAll(classPath);
        files.setLocationFromPaths(StandardLocation.CLASS_PATH, path);
        files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
        // Without a source path of its own the compiler would look for sources on the class path, and find them in a jar that has some.
        files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
        List<CompileError> errors = tree.java().isEmpty() ? List.of() : compile(tree);
        for (Map.Entry<String, Path> resource : tree.resources().entrySet()) {
            Path target = output.resolve(resource.getKey());
            Files.createDirectories(target.getParent());
            Files.copy(resource.getValue(), target, StandardCopyOption.REPLACE_EXISTING);
        }
        return new Compilation(output, errors, Duration.ofNanos(System.nanoTime() - start));
    }

    private List<CompileError> compile(SourceTree tree) throws IOException {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        boolean succeeded = javac.getTask(null, files, diagnostics, options(), null,
                files.getJavaFileObjectsFromPaths(tree.java().values())).call();
        List<CompileError> errors = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                errors.add(error(diagnostic));
            }
        }
        if (!succeeded && errors.isEmpty()) {
            errors.add(new CompileError(null, 0, 0, "", "The compiler failed without saying why."));
        }
        return List.copyOf(errors);
    }

    private static List<String> options() {
        List<String> options = new ArrayList<>(List.of("-parameters", "-proc:none", "-g", "-nowarn", "-implicit:none"));
        if (Runtime.version().feature() > LANGUAGE) {
            // On that very version it says nothing new, and makes the compiler open its archive of old signatures for each run.
            options.addAll(List.of("--release", Integer.toString(LANGUAGE)));
        }
        return options;
    }

    private CompileError error(Diagnostic<? extends JavaFileObject> diagnostic) throws IOException {
        String message = diagnostic.getMessage(Locale.ROOT);
        if (diagnostic.getSource() == null) {
            return new CompileError(null, 0, 0, "", message);
        }
        Path file = files.asPath(diagnostic.getSource());
        long line = diagnostic.getLineNumber() == Diagnostic.NOPOS ? 0 : diagnostic.getLineNumber();
        long column = diagnostic.getColumnNumber() == Diagnostic.NOPOS ? 0 : diagnostic.getColumnNumber();
        return new CompileError(file, line, column, lineOf(file, line), message);
    }

    private static String lineOf(Path file, long line) throws IOException {
        if (line < 1) {
            return "";
        }
        try {
            List<String> lines = TextFile.lines(file);
            return line <= lines.size() ? lines.get((int) line - 1) : "";
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        files.close();
    }

    /** The grader runs on a Java runtime without a compiler. */
    public static final class NoCompiler extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoCompiler() {
            super("This Java has no compiler (" + System.getProperty("java.home") + "). The katas need a JDK 17 or newer: "
                    + "install one, or set JAVA_HOME to it.");
        }
    }
}
