package katas.checker.pack;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import katas.checker.catalog.Kata;
import katas.checker.compile.SourceTree;
import katas.checker.grader.Verdict;
import katas.checker.pristine.Edit;

/**
 * What a candidate has made of one kata. Texts that come from the candidate have no control characters; everything else about them is the candidate's.
 *
 * @param kata    which one
 * @param verdict of the published tests; its {@code edits} are fixed files that the candidate changed, such as tests. Empty when there is none
 * @param problem why there is no verdict
 * @param code    what was judged; its files are there until {@link Judging#close()}
 * @param written the files that may be edited and differ from the stub
 * @param newest  when the newest of those was last changed, as file or zip say: a hint, no proof
 * @param notes   what somebody should know
 * @param rubric  what to ask, and what to listen for
 */
public record Answer(Kata kata, Optional<Verdict> verdict, Optional<String> problem, SourceTree code, List<Edit> written,
                     Optional<Instant> newest, List<String> notes, Rubric rubric) {

    public Answer {
        written = List.copyOf(written);
        notes = List.copyOf(notes);
    }

    public boolean green() {
        return verdict.map(Verdict::green).orElse(false);
    }

    /** Fixed files that were edited. */
    public List<Edit> edited() {
        return verdict.map(Verdict::edits).orElse(List.of());
    }
}
