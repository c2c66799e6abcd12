package katas.checker.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import katas.checker.report.Finding;

/** The hints of the katas, as HINTS.md at the root holds them. */
public final class Hints {

    /** What the folds of a kata are called, in their order. */
    public static final List<String> TITLES = List.of("Hint 1: a nudge", "Hint 2: a direction", "Hint 3: nearly the answer");

    private static final Pattern FOLD = Pattern.compile("<details>\\s*<summary>(.*?)</summary>(.*?)</details>", Pattern.DOTALL);
    private static final String FILE = "HINTS.md";

    private Hints() {
    }

    /** The texts of a kata's hints, in Markdown; where they are not three as they should be, there is a finding. */
    public static List<String> read(Kata kata, List<Finding> findings) throws IOException {
        Path file = kata.repository().path(FILE);
        String write = "write in " + FILE + "\n## " + kata.slug() + "\n\n<details><summary>" + TITLES.get(0) + "</summary>\n\n...\n\n</details>\n\n"
                + "and likewise \"" + TITLES.get(1) + "\" and \"" + TITLES.get(2) + "\"";
        if (!Files.isRegularFile(file)) {
            findings.add(new Finding(FILE, "the hints of every kata", "no such file", write));
            return List.of();
        }
        List<Markdown.Section> sections = Markdown.read(file).sections().stream()
                .filter(section -> section.heading().equals(kata.slug()) || section.heading().startsWith(kata.slug() + " "))
                .toList();
        if (sections.size() != 1) {
            findings.add(new Finding(FILE, "one section \"## " + kata.slug() + "\" with three folded hints",
                    sections.isEmpty() ? "no such section" : sections.size() + " such sections", write));
            return List.of();
        }
        Markdown.Section section = sections.get(0);
        List<String> titles = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        Matcher fold = FOLD.matcher(section.text());
        while (fold.find()) {
            titles.add(fold.group(1).strip());
            texts.add(fold.group(2).strip());
        }
        String where = FILE + ":" + section.line();
        if (!titles.equals(TITLES)) {
            findings.add(new Finding(where, "three folds: " + String.join(" · ", TITLES),
                    titles.isEmpty() ? "none" : String.join(" · ", titles), write));
            return List.of();
        }
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).isEmpty()) {
                findings.add(new Finding(where, "a text under \"" + titles.get(i) + "\"", "nothing", "write the hint"));
            }
        }
        String outside = FOLD.matcher(section.text()).replaceAll("").strip();
        if (outside.contains("<details") || outside.contains("</details")) {
            findings.add(new Finding(where, "three complete folds", "a fold that is not closed or has no summary", "close it with </details>"));
        }
        return texts;
    }
}
