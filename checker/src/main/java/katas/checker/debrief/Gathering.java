package katas.checker.debrief;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import katas.checker.attempt.Attempt;
import katas.checker.attempt.Task;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.catalog.Variant;
import katas.checker.catalog.VariantFolder;
import katas.checker.catalog.VariantKind;
import katas.checker.compare.BothRuns;
import katas.checker.compare.FileDiff;
import katas.checker.grader.Colour;
import katas.checker.grader.Grader;
import katas.checker.pristine.Pristine;
import katas.checker.pristine.PristineKata;
import katas.checker.state.LearnerState;

/** Collects what a debrief is made of: reads files, and has the grader judge the code once more, beside the solution. */
final class Gathering {

    private final Repository repository;
    private final Catalogue catalogue;
    private final Function<String, Path> code;
    private final Optional<Grader> grader;

    /**
     * @param code   where the code of a kata is that was judged: a folder with {@code src/main} in it
     * @param grader empty when nothing is to be run
     */
    Gathering(Repository repository, Function<String, Path> code, Optional<Grader> grader) throws IOException {
        this.repository = repository;
        this.catalogue = new Catalogue(repository);
        this.code = code;
        this.grader = grader;
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
        Kata kata = lesson.kata().at(code.apply(task.kata()));
        List<Variant> flags = flags(lesson.kata());
        List<String> remarks = new ArrayList<>();
        if (!Files.isDirectory(kata.stub())) {
            return new KataFacts(lesson, task, flags, Optional.empty(), Optional.empty(),
                    List.of("The code is not there any more (" + kata.name(kata.stub()) + "), so it cannot be compared with the solution."));
        }
        PristineKata pristine = Pristine.of(repository).kata(kata);
        List<FileDiff> files = FileDiff.of(pristine);
        Optional<BothRuns> runs = Optional.empty();
        if (grader.isPresent()) {
            runs = Optional.of(BothRuns.of(grader.get(), pristine));
        } else {
            remarks.add("The tests were not run again, so what reached the database is not known.");
        }
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
