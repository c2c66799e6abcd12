package katas.checker.debrief;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import katas.checker.archive.ClassArchive;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.compare.BothRuns;
import katas.checker.compile.SourceTree;
import katas.checker.grader.Grader;
import katas.checker.grader.GradingEvent;
import katas.checker.grader.Settings;
import katas.checker.grader.Source;
import katas.checker.grader.Verdict;

/** Solutions, each judged once for all who handed something in. What was handed in was judged before, and is not run again. Not thread-safe. */
final class HandedInCode implements AutoCloseable {

    private final Repository repository;
    private final Map<String, Verdict> solutions = new HashMap<>();
    private Grader grader;

    HandedInCode(Repository repository) {
        this.repository = repository;
    }

    Code of(Verdict verdict, SourceTree code) {
        return new Code() {
            @Override
            public Optional<SourceTree> of(Kata kata) {
                return Optional.of(code);
            }

            @Override
            public Optional<BothRuns> runs(Kata kata) throws IOException, InterruptedException {
                return Optional.of(new BothRuns(verdict, solution(kata)));
            }
        };
    }

    private Verdict solution(Kata kata) throws IOException, InterruptedException {
        Verdict known = solutions.get(kata.slug());
        if (known == null) {
            if (grader == null) {
                grader = new Grader(repository, Settings.usual().options(ClassArchive.in(repository).options()));
            }
            known = grader.grade(kata, Source.solution(), GradingEvent.ignored());
            solutions.put(kata.slug(), known);
        }
        return known;
    }

    @Override
    public void close() throws IOException {
        if (grader != null) {
            grader.close();
        }
    }
}
