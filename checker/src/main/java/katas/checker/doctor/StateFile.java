package katas.checker.doctor;

import java.io.IOException;
import java.util.List;
import katas.checker.state.LearnerState;

/** Whether what the grader remembers of a learner can be read. */
final class StateFile implements Examination {

    @Override
    public String name() {
        return "state";
    }

    @Override
    public Diagnosis examine(Surroundings here) {
        try {
            LearnerState.Snapshot snapshot = LearnerState.in(here.repository()).read();
            List<String> warnings = snapshot.warnings();
            return warnings.isEmpty() ? Diagnosis.ok("readable, " + (snapshot.katas().size() == 1 ? "1 kata" : snapshot.katas().size() + " katas") + " in it")
                    : Diagnosis.note(String.join("; ", warnings), "Delete those lines, or leave them: nothing of theirs is used.");
        } catch (IOException e) {
            return Diagnosis.mend(".kata/state cannot be read: " + e, "Give yourself the right to read it, or move it away; then hints and verdicts so far are forgotten.");
        }
    }
}
