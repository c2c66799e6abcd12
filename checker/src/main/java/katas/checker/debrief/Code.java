package katas.checker.debrief;

import java.io.IOException;
import java.util.Optional;
import katas.checker.catalog.Kata;
import katas.checker.compare.BothRuns;
import katas.checker.compile.SourceTree;

/** The code that a debrief is about. */
interface Code {

    /** What was judged; empty when it is not there. */
    Optional<SourceTree> of(Kata kata) throws IOException;

    /** What the tests say of it and of the solution; empty when nothing is to be run. */
    Optional<BothRuns> runs(Kata kata) throws IOException, InterruptedException;
}
