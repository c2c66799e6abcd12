package katas.checker.cli;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.grader.Grader;
import katas.checker.grader.GradingEvent;
import katas.checker.grader.Source;
import katas.checker.grader.Verdict;
import katas.checker.pristine.Pristine;
import katas.checker.pristine.PristineKata;
import katas.checker.state.CodeHash;
import katas.checker.watch.GraderThread;
import katas.checker.archive.ClassArchive;

/** Judges what the learner has written and remembers it, again and again. */
final class LearnerJudge implements GraderThread.Judge {

    private final Repository repository;
    private final Grader grader;
    private final Remembered remembered;
    private final ClassArchive archive;

    LearnerJudge(Repository repository, Grader grader, Remembered remembered, ClassArchive archive) {
        this.repository = repository;
        this.grader = grader;
        this.remembered = remembered;
        this.archive = archive;
    }

    @Override
    public Verdict judge(Kata kata, Consumer<GradingEvent> events) throws IOException, InterruptedException {
        PristineKata pristine = Pristine.of(repository).kata(kata);
        String before = CodeHash.of(pristine);
        Verdict verdict = grader.grade(pristine, Source.learner(), events);
        remembered.verdict(pristine, before, verdict);
        return verdict;
    }

    @Override
    public List<String> rest() throws IOException, InterruptedException {
        List<String> threads = grader.rest();
        // When there is nothing else to do: the next start will be the faster one.
        archive.makeInBackground();
        return threads;
    }
}
