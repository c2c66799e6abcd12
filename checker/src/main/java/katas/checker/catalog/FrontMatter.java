package katas.checker.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import katas.checker.report.Finding;
import katas.checker.text.TextFile;

/**
 * What the head of a kata's README says about it.
 *
 * @param title         what a learner reads in a list
 * @param pillar        one of {@link #PILLARS}
 * @param topic         the idea, in a few words
 * @param minutes       how long it takes against a clock
 * @param difficulty    from 1 to 5
 * @param learnerSchema whether the learner may change the resources, the schema among them
 */
public record FrontMatter(String title, String pillar, String topic, int minutes, int difficulty, boolean learnerSchema) {

    /** The four pillars, in their order. */
    public static final Set<String> PILLARS = ordered("Data modelling and mapping", "Persistence mechanism",
            "Transactions and consistency", "Failure handling");

    private static final Set<String> FIELDS = ordered("title", "pillar", "topic", "minutes", "difficulty", "schema");
    private static final String EXAMPLE = "---\n"
            + "title: Draw the line around the order\n"
            + "pillar: Data modelling and mapping\n"
            + "topic: Aggregate boundaries\n"
            + "minutes: 30\n"
            + "difficulty: 3\n"
            + "---";

    /**
     * The pillar that somebody means.
     *
     * @param text a number from 1 to 4, or a part of a name
     * @throws UnknownPillar when it means none or several; the message says which there are
     */
    public static String pillar(String text) {
        List<String> pillars = List.copyOf(PILLARS);
        List<String> fitting = text.matches("[1-4]") ? List.of(pillars.get(Integer.parseInt(text) - 1))
                : pillars.stream().filter(name -> name.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT))).toList();
        if (fitting.size() != 1) {
            throw new UnknownPillar("\"" + text + "\" " + (fitting.isEmpty() ? "is no pillar" : "fits more than one pillar")
                    + ". There are: 1 " + pillars.get(0) + ", 2 " + pillars.get(1) + ", 3 " + pillars.get(2) + ", 4 " + pillars.get(3));
        }
        return fitting.get(0);
    }

    /** Words on a command line that mean no pillar, or several. */
    public static final class UnknownPillar extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        UnknownPillar(String message) {
            super(message);
        }
    }

    /** Reads it; empty when it is not complete, and then there is a finding. */
    public static Optional<FrontMatter> read(Kata kata, List<Finding> findings) throws IOException {
        String file = kata.name(kata.readme());
        if (!Files.isRegularFile(kata.readme())) {
            findings.add(new Finding(file, "the kata's README with its front matter", "no such file", "write it, beginning with\n" + EXAMPLE));
            return Optional.empty();
        }
        List<String> lines = TextFile.lines(kata.readme());
        int end = end(lines);
        if (end < 0) {
            findings.add(new Finding(file + ":1", "front matter between two lines of ---",
                    lines.isEmpty() ? "an empty file" : "a first line \"" + lines.get(0) + "\"" + (lines.get(0).equals("---") ? " and no second ---" : ""),
                    "begin the file with\n" + EXAMPLE));
            return Optional.empty();
        }
        int before = findings.size();
        YamlSheet yaml = new YamlSheet(file, lines.subList(1, end), 2, findings);
        if (!yaml.readable()) {
            return Optional.empty();
        }
        yaml.allowOnly(FIELDS);
        String title = yaml.text("title", "title: Draw the line around the order");
        String pillar = yaml.oneOf("pillar", PILLARS, "pillar: Persistence mechanism");
        String topic = yaml.text("topic", "topic: Aggregate boundaries");
        int minutes = yaml.number("minutes", 1, 240, "minutes: 30");
        int difficulty = yaml.number("difficulty", 1, 5, "difficulty: 3");
        boolean learnerSchema = yaml.has("schema") && "learner".equals(yaml.oneOf("schema", Set.of("learner"), "schema: learner"));
        return findings.size() > before ? Optional.empty()
                : Optional.of(new FrontMatter(title, pillar, topic, minutes, difficulty, learnerSchema));
    }

    /** The index of the line that ends the front matter, -1 when there is none. */
    static int end(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).strip().equals("---")) {
            return -1;
        }
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).strip().equals("---")) {
                return i;
            }
        }
        return -1;
    }

    private static Set<String> ordered(String... values) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(values)));
    }
}
