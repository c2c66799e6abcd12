package katas.checker.debrief;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import katas.checker.attempt.Attempt;
import katas.checker.attempt.Task;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.catalog.Variant;
import katas.checker.catalog.VariantFolder;
import katas.checker.catalog.VariantKind;
import katas.checker.compare.BothRuns;
import katas.checker.compare.FileDiff;
import katas.checker.compile.SourceTree;
import katas.checker.grader.Colour;
import katas.checker.pristine.Pristine;
import katas.checker.state.LearnerState;

/** Collects what a debrief is made of. */
final class Gathering {

    private final Repository repository;
    private final Catalogue catalogue;
    private final Code code;

    Gathering(Repository repository, Code code) throws IOException {
        this.repository = repository;
        this.catalogue = new Catalogue(repository);
        this.code = code;
    }

    Facts facts(Audience audience, Attempt attempt, List<Attempt> all) throws IOException, InterruptedException {
        List<KataFacts> katas = new ArrayList<>();
        for (Task task : attempt.tasks()) {
            Optional<Catalogue.Lesson> lesson = catalogue.lesson(task.kata());
            if (lesson.isPresent()) {
                katas.add(kata(lesson.get(), task));
            }
        }
        Set<String> solved = new LinkedHashSet<>();
        LearnerState.in(repository).read().katas().forEach((slug, progress) -> {
            if (progress.test().map(test -> test.colour() == Colour.GREEN).orElse(false)) {
                solved.add(slug);
            }
        });
        return new Facts(audience, attempt, List.copyOf(katas), catalogue, List.copyOf(all), solved);
    }

    private KataFacts kata(Catalogue.Lesson lesson, Task task) throws IOException, InterruptedException {
        List<Variant> flags = flags(lesson.kata());
        Optional<SourceTree> mine = code.of(lesson.kata());
        if (mine.isEmpty()) {
            return new KataFacts(lesson, task, flags, Optional.empty(), Optional.empty(), List.of("The code is not there any more, so it cannot be compared with the solution."));
        }
        List<FileDiff> files = FileDiff.of(Pristine.of(repository).kata(lesson.kata()), mine.get());
        Optional<BothRuns> runs = code.runs(lesson.kata());
        List<String> remarks = runs.isPresent() ? List.of() : List.of("The tests were not run again, so what reached the database is not known.");
        return new KataFacts(lesson, task, flags, Optional.of(files), runs, remarks);
    }

    private static List<Variant> flags(Kata kata) throws IOException {
        List<Variant> flags = new ArrayList<>();
        for (VariantFolder folder : kata.variants()) {
            if (folder.kind() == VariantKind.REJECT) {
                Variant.read(folder, new ArrayList<>()).ifPresent(flags::add);
            }
        }
        return flags;
    }
}
