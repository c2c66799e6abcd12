package katas.checker.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import katas.checker.catalog.Kata;
import katas.checker.compare.BothRuns;
import katas.checker.compare.FileDiff;
import katas.checker.compare.TrafficDiff;
import katas.checker.grader.TestOutcome;

/** A comparison for programs, on one line. {@code checker/JSON.md} promises its fields. */
final class DiffJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DiffJson() {
    }

    static String of(Kata kata, List<FileDiff> files, Optional<BothRuns> both) throws JsonProcessingException {
        ObjectNode node = JSON.createObjectNode();
        node.put("kata", kata.slug());
        ArrayNode changed = node.putArray("files");
        files.forEach(file -> changed.addObject().put("name", file.name()).put("change", file.change().word())
                .put("yours", file.mine().orElse(null)).put("solution", file.solution().orElse(null)).put("unified", String.join("\n", file.unified())));
        node.put("verdict", both.map(runs -> runs.yours().colour().word()).orElse(null));
        node.put("problem", both.flatMap(runs -> runs.problem().or(runs::remark)).orElse(null));
        ArrayNode tests = node.putArray("tests");
        both.ifPresent(runs -> runs.traffic().tests().forEach(test -> test(tests.addObject(), test)));
        return JSON.writeValueAsString(node);
    }

    private static void test(ObjectNode node, TrafficDiff.Test test) {
        node.put("name", test.yours().name());
        side(node, "yours", test.yours());
        side(node, "solution", test.solution());
    }

    private static void side(ObjectNode node, String name, TestOutcome outcome) {
        ObjectNode side = node.putObject(name);
        side.put("status", outcome.status().name().toLowerCase(Locale.ROOT));
        VerdictJson.sent(side, outcome.traffic());
    }
}
