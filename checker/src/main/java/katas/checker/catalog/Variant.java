package katas.checker.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import katas.checker.report.Finding;
import katas.checker.text.TextFile;

/**
 * What a {@code variant.yaml} says.
 *
 * @param folder    where the variant is
 * @param idea      a reject's misconception, an accept's technique, in a sentence
 * @param base      what it is laid over
 * @param delete    Java files of the base that it does without, relative to {@code src/main/java}
 * @param mustFail  tests that catch it
 * @param mayFail   tests that may be red as well
 * @param databases where it shows
 */
public record Variant(VariantFolder folder, String idea, Base base, Set<String> delete, Set<String> mustFail,
                      Set<String> mayFail, Set<String> databases) {

    private static final Set<String> DATABASES = new TreeSet<>(Set.of("h2", "postgres"));
    private static final String AN_EXAMPLE_OF_TESTS = "[name_of_a_test_method]";

    /** What an overlay is laid over. */
    public enum Base {
        SOLUTION, STUB
    }

    public String name() {
        return folder.name();
    }

    public VariantKind kind() {
        return folder.kind();
    }

    /** Reads it; empty when it is not right, and then there is a finding. */
    public static Optional<Variant> read(VariantFolder folder, List<Finding> findings) throws IOException {
        String file = folder.kata().name(folder.sheet());
        boolean reject = folder.kind() == VariantKind.REJECT;
        String field = reject ? "misconception" : "technique";
        String sentence = reject ? "misconception: \"EAGER means fewer queries\"" : "technique: \"plain JDBC with a conditional update\"";
        if (!Files.isRegularFile(folder.sheet())) {
            findings.add(new Finding(file, "what the variant is", "no such file", "write it:\nkind: " + folder.kind().word() + "\n" + sentence
                    + (reject ? "\nmustFail: " + AN_EXAMPLE_OF_TESTS : "")));
            return Optional.empty();
        }
        int before = findings.size();
        YamlSheet yaml = new YamlSheet(file, TextFile.lines(folder.sheet()), 1, findings);
        if (!yaml.readable()) {
            return Optional.empty();
        }
        Set<String> fields = new LinkedHashSet<>(List.of("kind", field, "base", "delete", "databases"));
        if (reject) {
            fields.addAll(List.of("mustFail", "mayFail"));
        }
        yaml.allowOnly(fields);
        yaml.oneOf("kind", Set.of(folder.kind().word()), "kind: " + folder.kind().word());
        String idea = yaml.text(field, sentence);
        Base base = yaml.has("base") && "stub".equals(yaml.oneOf("base", new TreeSet<>(Set.of("solution", "stub")), "base: stub"))
                ? Base.STUB : Base.SOLUTION;
        Set<String> delete = yaml.texts("delete", "delete: [katas/boundaries/persistence/OrderRow.java]");
        Set<String> databases = yaml.texts("databases", "databases: [h2, postgres]");
        for (String database : databases) {
            if (!DATABASES.contains(database)) {
                findings.add(new Finding(yaml.at("databases"), "h2 or postgres", database, "correct it, or leave the field out: both is the default"));
            }
        }
        Set<String> mustFail = reject ? yaml.texts("mustFail", "mustFail: " + AN_EXAMPLE_OF_TESTS) : Set.of();
        Set<String> mayFail = reject ? yaml.texts("mayFail", "mayFail: " + AN_EXAMPLE_OF_TESTS) : Set.of();
        if (reject && mustFail.isEmpty() && findings.size() == before) {
            findings.add(new Finding(yaml.at("mustFail"), "at least one test that catches the misconception", "none",
                    "name it:   mustFail: " + AN_EXAMPLE_OF_TESTS));
        }
        refuseOverlap(yaml, mustFail, mayFail, findings);
        return findings.size() > before ? Optional.empty()
                : Optional.of(new Variant(folder, idea, base, delete, mustFail, mayFail, databases.isEmpty() ? DATABASES : databases));
    }

    static void refuseOverlap(YamlSheet yaml, Set<String> mustFail, Set<String> mayFail, List<Finding> findings) {
        for (String both : mustFail) {
            if (mayFail.contains(both)) {
                findings.add(new Finding(yaml.at("mayFail"), "a test in mustFail or in mayFail", both + " in both", "remove it from one of them"));
            }
        }
    }
}
