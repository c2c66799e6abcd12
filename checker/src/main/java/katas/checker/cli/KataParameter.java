package katas.checker.cli;

import java.util.List;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import picocli.CommandLine.Parameters;

/** The one kata that a command is about. */
final class KataParameter {

    @Parameters(paramLabel = "KATA", description = "A number, a slug or a unique part of one.")
    private String name;

    /**
     * Which one was meant.
     *
     * @throws Repository.UnknownKata when none was, or several
     */
    Kata in(Repository repository) {
        return repository.select(List.of(name)).get(0);
    }
}
