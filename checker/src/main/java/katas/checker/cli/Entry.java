package katas.checker.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.checker.catalog.FrontMatter;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.state.LearnerState;
import katas.checker.state.Standing;

/**
 * A kata as lists show it.
 *
 * @param kata     the kata
 * @param matter   what its README says about it; empty when the head of the README is not complete
 * @param standing where the learner stands
 */
record Entry(Kata kata, Optional<FrontMatter> matter, Standing standing) {

    /** All katas that there are to solve, in the order of their numbers. */
    static List<Entry> all(Repository repository, LearnerState.Snapshot state) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (Kata kata : repository.katas()) {
            if (Files.isDirectory(kata.folder())) {
                entries.add(new Entry(kata, FrontMatter.read(kata, new ArrayList<>()), Standing.of(kata, state.of(kata))));
            }
        }
        return entries;
    }

    String title() {
        return matter.map(FrontMatter::title).orElse("(no title in its README)");
    }

    String pillar() {
        return matter.map(FrontMatter::pillar).orElse("?");
    }
}
