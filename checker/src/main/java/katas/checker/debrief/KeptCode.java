package katas.checker.debrief;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.compare.BothRuns;
import katas.checker.compile.SourceTree;
import katas.checker.grader.Grader;
import katas.checker.pristine.Pristine;

/**
 * The copies that an interview keeps of what it judges.
 *
 * @param attempt the attempt's name
 * @param grader  judges them once more; empty when nothing is to be run
 */
record KeptCode(Repository repository, String attempt, Optional<Grader> grader) implements Code {

    private Kata copy(Kata kata) {
        return kata.at(repository.path(".kata/attempts/" + attempt + "/" + kata.slug()));
    }

    @Override
    public Optional<SourceTree> of(Kata kata) throws IOException {
        return Files.isDirectory(copy(kata).stub()) ? Optional.of(SourceTree.of(copy(kata).stub())) : Optional.empty();
    }

    @Override
    public Optional<BothRuns> runs(Kata kata) throws IOException, InterruptedException {
        return grader.isEmpty() ? Optional.empty() : Optional.of(BothRuns.of(grader.get(), Pristine.of(repository).kata(copy(kata))));
    }
}
