package katas.checker.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Whether there is git. The grader needs none; people do, to get newer katas. */
final class Git implements Examination {

    @Override
    public String name() {
        return "git";
    }

    @Override
    public Diagnosis examine(Surroundings here) throws IOException, InterruptedException {
        Optional<Path> git = here.onPath("git");
        if (git.isEmpty()) {
            return Diagnosis.note("none on the PATH", "Nothing to do: the grader does without. New katas are easier to get with it.");
        }
        String version = Programs.output(here.temporary(), List.of(git.get().toString(), "--version")).orElse("git");
        return Files.exists(here.repository().path(".git")) ? Diagnosis.ok(version) : Diagnosis.note(version + ", and this is no clone", "Nothing to do: the grader does without.");
    }
}
