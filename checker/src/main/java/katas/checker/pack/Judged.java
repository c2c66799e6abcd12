package katas.checker.pack;

import java.util.List;
import java.util.Optional;

/**
 * What came of judging one candidate.
 *
 * @param candidate who
 * @param manifest  what the pack says that it was; not to be believed
 * @param answers   one for each kata that came back, or should have; empty when nothing could be judged
 * @param problem   why nothing could be judged; goes on from the candidate's name
 * @param notes     what somebody should know about the whole of it
 */
public record Judged(Candidate candidate, Optional<PackManifest> manifest, List<Answer> answers, Optional<String> problem, List<String> notes) {

    public Judged {
        answers = List.copyOf(answers);
        notes = List.copyOf(notes);
    }

    /** Whether everything is green. */
    public boolean green() {
        return problem.isEmpty() && answers.stream().allMatch(Answer::green);
    }
}
