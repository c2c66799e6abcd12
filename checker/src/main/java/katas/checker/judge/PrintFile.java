package katas.checker.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import katas.checker.catalog.Kata;

/**
 * {@code checker/variants/NN-slug/fingerprints.json}: what the stub's and each reject's failures look like. Written when a kata is blessed, so
 * that a learner's run can be compared without running all variants.
 */
final class PrintFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PrintFile() {
    }

    static Path of(Kata kata) {
        return kata.variantsFolder().resolve("fingerprints.json");
    }

    static SortedMap<String, RunPrint> read(Kata kata) throws IOException {
        SortedMap<String, RunPrint> prints = new TreeMap<>();
        if (!Files.isRegularFile(of(kata))) {
            return prints;
        }
        for (var variant : JSON.readTree(Files.readString(of(kata))).properties()) {
            SortedMap<String, FailurePrint> tests = new TreeMap<>();
            for (var test : variant.getValue().properties()) {
                tests.put(test.getKey(), new FailurePrint(test.getValue().path("says").asText(), texts(test.getValue().path("lines")),
                        texts(test.getValue().path("shapes"))));
            }
            prints.put(variant.getKey(), new RunPrint(tests));
        }
        return prints;
    }

    static String text(SortedMap<String, RunPrint> prints) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        prints.forEach((variant, run) -> {
            ObjectNode tests = root.putObject(variant);
            run.tests().forEach((name, print) -> {
                ObjectNode test = tests.putObject(name);
                test.put("says", print.says());
                fill(test.putArray("lines"), print.lines());
                fill(test.putArray("shapes"), print.shapes());
            });
        });
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root).replace("\r\n", "\n") + "\n";
    }

    private static void fill(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }
}
