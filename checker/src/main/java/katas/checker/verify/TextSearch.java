package katas.checker.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.checker.catalog.FrontMatter;
import katas.checker.catalog.Hints;
import katas.checker.catalog.InterviewNotes;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Markdown;
import katas.checker.report.Finding;

/** Looks for what is missing in a kata's texts. */
final class TextSearch {

    private static final List<String> README = List.of("The idea", "The ticket", "The port", "Out of scope", "How to run");
    private static final List<String> SOLUTION = List.of("Why it works", "What else works", "What it costs");

    private final Kata kata;
    private final List<Finding> findings = new ArrayList<>();

    TextSearch(Kata kata) {
        this.kata = kata;
    }

    List<Finding> readme() throws IOException {
        FrontMatter.read(kata, findings);
        if (Files.isRegularFile(kata.readme())) {
            sections(kata.readme(), README);
        }
        return findings;
    }

    List<Finding> solutionReadme() throws IOException {
        sections(kata.solutionFolder().resolve("README.md"), SOLUTION);
        return findings;
    }

    List<Finding> interview() throws IOException {
        InterviewNotes.read(kata, findings);
        if (Files.isRegularFile(InterviewNotes.file(kata))) {
            sections(InterviewNotes.file(kata), List.of(InterviewNotes.OTHER_TOOLS));
        }
        return findings;
    }

    List<Finding> hints() throws IOException {
        Hints.read(kata, findings);
        return findings;
    }

    private void sections(Path file, List<String> headings) throws IOException {
        if (!Files.isRegularFile(file)) {
            findings.add(new Finding(kata.name(file), "a text with \"## " + String.join("\", \"## ", headings) + "\"", "no such file", "write it"));
            return;
        }
        Markdown text = Markdown.read(file);
        for (String heading : headings) {
            Optional<Markdown.Section> section = text.section(heading);
            if (section.isEmpty()) {
                findings.add(new Finding(kata.name(file), "a section \"## " + heading + "\"", "none", "write it"));
            } else if (section.get().isEmpty()) {
                findings.add(new Finding(kata.name(file) + ":" + section.get().line(), "a text under \"## " + heading + "\"", "nothing", "write it"));
            }
        }
    }
}
