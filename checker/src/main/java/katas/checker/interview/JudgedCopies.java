package katas.checker.interview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.compile.CompileError;
import katas.checker.compile.Folders;
import katas.checker.compile.SourceTree;
import katas.checker.grader.Grader;
import katas.checker.grader.GradingEvent;
import katas.checker.grader.Source;
import katas.checker.grader.Verdict;
import katas.checker.pristine.Pristine;
import katas.checker.pristine.PristineKata;
import katas.checker.watch.GraderThread;

/**
 * Judges copies: what a verdict is about is kept, and nothing that is saved later can get into it. Copies are taken on the loop's thread,
 * judged on the grader's.
 */
public final class JudgedCopies implements GraderThread.Judge, Copies {

    private final Repository repository;
    private final Grader grader;
    private final Path folder;
    private final Consumer<String> notes;
    private final Memory memory;
    private volatile boolean late;
    /** Where the copy is that is to be judged; the kata's own folder when there was no room for a copy. */
    private volatile Path copy;
    private boolean told;

    /** What is to be remembered of a verdict beside the attempt. On the grader's thread. */
    @FunctionalInterface
    public interface Memory {

        /** @param copy the {@code src/main} that was judged */
        void verdict(Kata kata, Path copy, Verdict verdict) throws IOException;
    }

    /**
     * @param folder   of the attempt; copies go to {@code SLUG/src/main} in it
     * @param notes    hears what somebody should know
     * @param memory   hears of every verdict
     */
    public JudgedCopies(Repository repository, Grader grader, Path folder, Consumer<String> notes, Memory memory) {
        this.repository = repository;
        this.grader = grader;
        this.folder = folder;
        this.notes = notes;
        this.memory = memory;
    }

    private Path place(Kata kata) {
        return folder.resolve(kata.slug()).resolve(late ? "late/src/main" : "src/main");
    }

    @Override
    public void late() {
        late = true;
    }

    @Override
    public boolean has(Kata kata) {
        return Files.isDirectory(place(kata));
    }

    @Override
    public void keep(Kata kata) {
        copy = place(kata);
    }

    @Override
    public void take(Kata kata) {
        Path place = place(kata);
        try {
            // Under another name first: what is there is always a whole copy.
            Path fresh = place.resolveSibling(".main.tmp");
            Folders.delete(fresh);
            Files.createDirectories(fresh);
            Workspace.copy(SourceTree.of(kata.stub()).all(), fresh);
            Folders.delete(place);
            Files.move(fresh, place);
            copy = place;
        } catch (IOException | java.io.UncheckedIOException e) {
            copy = kata.stub();
            if (!told) {
                told = true;
                notes.accept("Your code cannot be copied to " + repository.name(place) + " (" + e + "), so it is judged where it lies: do not save while the tests run.");
            }
        }
    }

    @Override
    public Verdict judge(Kata kata, Consumer<GradingEvent> events) throws IOException, InterruptedException {
        PristineKata pristine = Pristine.of(repository).kata(kata);
        Path judged = copy;
        Verdict[] result = new Verdict[1];
        grader.grade(pristine, Source.of(SourceTree.of(judged)), event -> {
            GradingEvent named = named(event, judged, kata.stub());
            if (named instanceof GradingEvent.Judged end) {
                result[0] = end.verdict();
            }
            events.accept(named);
        });
        memory.verdict(kata, judged, result[0]);
        return result[0];
    }

    @Override
    public List<String> rest() throws IOException, InterruptedException {
        return grader.rest();
    }

    /** Errors are told of the file that somebody has open, and not of the copy. */
    private static GradingEvent named(GradingEvent event, Path copy, Path original) {
        if (event instanceof GradingEvent.Compiled compiled) {
            return new GradingEvent.Compiled(named(compiled.errors(), copy, original), compiled.took());
        }
        if (event instanceof GradingEvent.Judged judged) {
            Verdict v = judged.verdict();
            return new GradingEvent.Judged(new Verdict(v.kata(), v.colour(), v.tests(), named(v.errors(), copy, original), v.reasons(), v.misconception(), v.edits(),
                    v.notes(), v.output(), v.timings()));
        }
        return event;
    }

    private static List<CompileError> named(List<CompileError> errors, Path copy, Path original) {
        List<CompileError> named = new ArrayList<>();
        for (CompileError error : errors) {
            boolean ours = error.file() != null && error.file().startsWith(copy);
            named.add(ours ? new CompileError(original.resolve(copy.relativize(error.file())), error.line(), error.column(), error.sourceLine(), error.message()) : error);
        }
        return named;
    }
}
