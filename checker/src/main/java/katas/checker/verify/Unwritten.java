package katas.checker.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Markdown;
import katas.checker.report.Finding;
import katas.checker.text.TextFile;

/** Looks for places that {@code kata new} has left for the author, in everything of a kata that is published. */
public final class Unwritten {

    /** Marks such a place; what is to be written there follows it. */
    public static final String MARK = "TODO(author):";

    private final KataLab lab;
    private final Kata kata;
    private final List<Finding> findings = new ArrayList<>();

    Unwritten(KataLab lab) {
        this.lab = lab;
        this.kata = lab.kata();
    }

    List<Finding> findings() throws IOException {
        for (Map.Entry<String, Path> file : KataTexts.of(lab).entrySet()) {
            lines(file.getKey(), 1, TextFile.lines(file.getValue()));
        }
        hints();
        return findings;
    }

    private void hints() throws IOException {
        Path file = kata.repository().path("HINTS.md");
        if (Files.isRegularFile(file)) {
            for (Markdown.Section section : Markdown.read(file).sections()) {
                if (section.heading().startsWith(kata.slug())) {
                    lines("HINTS.md", section.line() + 1, section.body());
                }
            }
        }
    }

    private void lines(String file, int first, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            int mark = lines.get(i).indexOf(MARK);
            if (mark >= 0) {
                String what = lines.get(i).substring(mark + MARK.length()).replace("-->", "").strip();
                findings.add(new Finding(file + ":" + (first + i), "what the author has to write: " + what, "the scaffold's example",
                        "write it, and delete this line"));
            }
        }
    }
}
