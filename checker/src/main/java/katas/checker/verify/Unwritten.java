package katas.checker.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Markdown;
import katas.checker.compile.SourceTree;
import katas.checker.report.Finding;

/** Looks for places that {@code kata new} has left for the author, in everything of a kata that is published. */
public final class Unwritten {

    /** Marks such a place; what is to be written there follows it. */
    public static final String MARK = "TODO(author):";

    private static final Pattern TEXT = Pattern.compile("(?!.*/target/).*\\.(java|md|sql|xml|yaml)");

    private final KataLab lab;
    private final Kata kata;
    private final List<Finding> findings = new ArrayList<>();

    Unwritten(KataLab lab) {
        this.lab = lab;
        this.kata = lab.kata();
    }

    List<Finding> findings() throws IOException {
        Map<String, Path> files = new TreeMap<>();
        // Not the tree as it lies there, in which a learner may note what he likes.
        lab.stub().all().values().forEach(file -> files.put(kata.name(file), file));
        lab.testTree().all().values().forEach(file -> files.put(kata.name(file), file));
        for (Path text : List.of(kata.readme(), kata.folder().resolve("INTERVIEW.md"))) {
            files.put(kata.name(text), text);
        }
        SourceTree.files(kata.solutionFolder()).values().forEach(file -> files.put(kata.name(file), file));
        SourceTree.files(kata.variantsFolder()).values().forEach(file -> files.put(kata.name(file), file));
        for (Map.Entry<String, Path> file : files.entrySet()) {
            if (Files.isRegularFile(file.getValue()) && TEXT.matcher(file.getKey()).matches()) {
                lines(file.getKey(), 1, Files.readString(file.getValue()).lines().toList());
            }
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
