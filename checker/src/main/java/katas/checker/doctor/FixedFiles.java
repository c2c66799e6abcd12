package katas.checker.doctor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import katas.checker.catalog.Kata;
import katas.checker.pristine.Edit;
import katas.checker.pristine.Pristine;

/** Edits of tests, of the api, and of the rest that is the same for everybody. */
final class FixedFiles implements Examination {

    @Override
    public String name() {
        return "fixed files";
    }

    @Override
    public Diagnosis examine(Surroundings here) throws IOException {
        List<String> edited = new ArrayList<>();
        for (Kata kata : here.repository().katas()) {
            Pristine.of(here.repository()).kata(kata).editsOfFixedParts().stream().map(Edit::text).forEach(edited::add);
        }
        return edited.isEmpty() ? Diagnosis.ok("as they were published")
                : Diagnosis.note(String.join(", ", edited), "What was changed in them does not count: the published ones are used.");
    }
}
