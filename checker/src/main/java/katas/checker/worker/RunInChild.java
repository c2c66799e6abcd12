package katas.checker.worker;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import katas.checker.compile.Compilation;
import katas.checker.compile.CompileError;
import katas.checker.compile.SourceTree;

/** One request, in the child. The secret of the run is in it and in nothing that is reachable from a static field. */
final class RunInChild {

    private static final int ERRORS = 50;

    private final Message request;
    private final Reporter reporter;
    private final Workshop workshop;
    private final Ahead ahead;

    RunInChild(Message request, Channel channel, Workshop workshop, Ahead ahead) {
        this.request = request;
        this.reporter = new Reporter(channel, Key.parse(request.text("key")));
        this.workshop = workshop;
        this.ahead = ahead;
    }

    /** Compiles and runs; returns the loader that the classes of the run were in, if it came to that. */
    Optional<ClassLoader> execute() throws IOException, InterruptedException {
        Compilation main = compilation();
        reporter.send(compiled(main));
        if (!main.succeeded()) {
            reporter.send(Message.of(Message.Kind.END));
            return Optional.empty();
        }
        Compilation tests = workshop.tests(Path.of(request.text("testCache")), tree("tests"), tree("against"));
        if (!tests.succeeded()) {
            reporter.trouble("the kata's tests do not compile: " + tests.errors().get(0).message(), null);
            reporter.send(Message.of(Message.Kind.END));
            return Optional.empty();
        }
        ahead.stop();
        reporter.send(Message.of(Message.Kind.LOADED));
        return Optional.of(run(main, tests));
    }

    private Compilation compilation() throws IOException {
        try {
            return workshop.main(request.text("name"), tree("main"));
        } catch (NoSuchFileException e) {
            Optional<Path> gone = tree("main").all().values().stream().filter(file -> file.toString().equals(e.getFile())).findFirst();
            if (gone.isEmpty()) {
                throw e;
            }
            // The learner's doing, and no fault of the grader's: whoever watches will see it as a change.
            return new Compilation(gone.get(), List.of(new CompileError(gone.get(), 0, 0, "", "this file was deleted while it was about to be compiled")), Duration.ZERO);
        }
    }

    private ClassLoader run(Compilation main, Compilation tests) throws IOException, InterruptedException {
        PrintStream out = System.out;
        PrintStream err = System.err;
        try (LearnerLoader loader = new LearnerLoader(tests.output(), main.output())) {
            List<TestExecution> strands = strands(loader);
            List<Thread> threads = new ArrayList<>();
            for (TestExecution strand : strands) {
                Thread thread = new Thread(strand, Whereabouts.strand(threads.size()));
                // Not a daemon, or all threads that the learner starts would be daemons too.
                thread.setDaemon(false);
                thread.setContextClassLoader(loader);
                threads.add(thread);
            }
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
            System.out.flush();
            System.err.flush();
            reporter.send(Message.of(Message.Kind.END).with("whole", strands.stream().allMatch(TestExecution::whole))
                    .with("memory", strands.stream().anyMatch(TestExecution::outOfMemory)).with("marked", mark()));
            return loader;
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private List<TestExecution> strands(LearnerLoader loader) {
        List<String> classes = request.list("classes");
        Set<String> first = Set.copyOf(request.list("first"));
        Set<String> elsewhere = new HashSet<>();
        List<TestExecution> strands = new ArrayList<>();
        for (int i = 0; i < request.number("beside"); i++) {
            Set<String> tests = Set.copyOf(request.list("beside." + i));
            elsewhere.addAll(tests);
            strands.add(new TestExecution(loader, classes, tests::contains, first, reporter));
        }
        // And whatever nobody knows of, which is to be heard of as well.
        strands.add(0, new TestExecution(loader, classes, test -> !elsewhere.contains(test), first, reporter));
        return strands;
    }

    /** After this line nothing of the run is printed any more; the parent waits for it. Not through System.out, which may be the learner's. */
    private boolean mark() {
        try {
            // Not closed: closing it would close the process's standard output.
            OutputStream raw = new FileOutputStream(FileDescriptor.out);
            raw.write(Mark.of(request.text("mark")).getBytes(StandardCharsets.ISO_8859_1));
            raw.flush();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static Message compiled(Compilation main) {
        List<CompileError> errors = main.errors().subList(0, Math.min(ERRORS, main.errors().size()));
        Message message = Message.of(Message.Kind.COMPILED).with("errors", errors.size()).with("nanos", main.took().toNanos());
        for (int i = 0; i < errors.size(); i++) {
            CompileError error = errors.get(i);
            message.with(i + ".file", error.file() == null ? "" : error.file().toString()).with(i + ".line", error.line())
                    .with(i + ".column", error.column()).with(i + ".source", error.sourceLine()).with(i + ".message", error.message());
        }
        return message;
    }

    private SourceTree tree(String name) {
        return new SourceTree(request.files(name + ".java"), request.files(name + ".resources"));
    }
}
