package katas.checker.cli;

import java.io.IOException;
import java.util.Optional;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.interview.Desk;
import katas.checker.pristine.Pristine;

/** An interview in the learner's own folders. What is in the way is kept, as {@code kata reset} does it. */
record InPlace(Repository repository, Remembered remembered) implements Desk {

    @Override
    public Kata at(Kata kata) {
        return kata;
    }

    @Override
    public String lay(Kata kata) throws IOException {
        Optional<Reset.Done> done = remembered.alone(() -> Reset.run(Pristine.of(repository).kata(kata)));
        return done.map(reset -> kata.slug() + " is the stub again" + reset.backup().map(backup -> "; what you had is in " + repository.name(backup)).orElse("")).orElse("");
    }
}
