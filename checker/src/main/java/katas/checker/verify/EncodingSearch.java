package katas.checker.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import katas.checker.report.Finding;
import katas.checker.text.TextFile;

/** Looks for texts of a kata that are not in UTF-8. Graders and compilers go on with such a file, so nothing else would tell. */
final class EncodingSearch {

    private final KataLab lab;

    EncodingSearch(KataLab lab) {
        this.lab = lab;
    }

    List<Finding> findings() throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, Path> file : KataTexts.of(lab).entrySet()) {
            OptionalInt line = TextFile.misread(file.getValue());
            line.ifPresent(number -> findings.add(new Finding(file.getKey() + ":" + number, "text in UTF-8", "a byte that is not", "save the file as UTF-8")));
        }
        return findings;
    }
}
