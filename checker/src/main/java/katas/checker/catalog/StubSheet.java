package katas.checker.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import katas.checker.report.Finding;
import katas.checker.text.TextFile;

/**
 * What {@code stub.yaml} says about the untouched stub.
 *
 * @param mustFail tests that are red on it
 * @param mayFail  tests that may be
 * @param guards   tests that nothing fails, each with the reason why it is there
 */
public record StubSheet(Set<String> mustFail, Set<String> mayFail, Map<String, String> guards) {

    private static final Set<String> FIELDS = new TreeSet<>(Set.of("mustFail", "mayFail", "guards"));

    /** Reads it; empty when it is not right, and then there is a finding. */
    public static Optional<StubSheet> read(Kata kata, List<Finding> findings) throws IOException {
        String file = kata.name(kata.stubSheet());
        if (!Files.isRegularFile(kata.stubSheet())) {
            findings.add(new Finding(file, "the tests that are red on the untouched stub", "no such file",
                    "write it:   mustFail: [name_of_a_test_method, ...]"));
            return Optional.empty();
        }
        int before = findings.size();
        YamlSheet yaml = new YamlSheet(file, TextFile.lines(kata.stubSheet()), 1, findings);
        if (!yaml.readable()) {
            return Optional.empty();
        }
        yaml.allowOnly(FIELDS);
        Set<String> mustFail = yaml.texts("mustFail", "mustFail: [name_of_a_test_method]");
        Set<String> mayFail = yaml.texts("mayFail", "mayFail: [name_of_a_test_method]");
        Map<String, String> guards = yaml.reasons("guards", "guards: {name_of_a_test_method: \"protects what already works\"}");
        if (mustFail.isEmpty() && findings.size() == before) {
            findings.add(new Finding(yaml.at("mustFail"), "at least one test that is red on the stub", "none",
                    "list them: a kata that begins green teaches nothing"));
        }
        Variant.refuseOverlap(yaml, mustFail, mayFail, findings);
        return findings.size() > before ? Optional.empty() : Optional.of(new StubSheet(mustFail, mayFail, guards));
    }
}
