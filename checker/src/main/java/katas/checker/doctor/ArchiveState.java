package katas.checker.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import katas.checker.archive.ClassArchive;

/** Whether the grader starts from an archive of loaded classes. */
final class ArchiveState implements Examination {

    @Override
    public String name() {
        return "class archive";
    }

    @Override
    public Diagnosis examine(Surroundings here) throws IOException {
        Path launch = here.repository().path(".kata/archive/launch");
        if (!ClassArchive.in(here.repository()).exists()) {
            return Diagnosis.note(Files.isDirectory(launch.getParent()) ? "none for this JDK and these libraries" : "none yet",
                    "Nothing to do: the next \"kata test\" makes one in the background, and starts are faster from then on.");
        }
        List<String> lines = Files.isRegularFile(launch) ? Files.readAllLines(launch) : List.of();
        String java = System.getProperty("kata.java", "");
        if (lines.size() < 2 || !lines.get(0).equals(java)) {
            return Diagnosis.note("there for the worker, not used for the grader itself" + (lines.isEmpty() ? "" : ", since it was made for " + lines.get(0)),
                    "Nothing to do, unless you change between Javas: delete .kata/archive, and it is made again for this one.");
        }
        return Diagnosis.ok("there, for this JDK, and used");
    }
}
