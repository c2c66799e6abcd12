package katas.checker.catalog;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import katas.checker.report.Finding;

/**
 * A mapping in YAML, read strictly: whatever is not as it should be becomes a finding with its line, and reading goes on,
 * so that somebody who writes one sees all mistakes at once.
 */
final class YamlSheet {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private final String file;
    private final List<String> lines;
    private final int firstLine;
    private final List<Finding> findings;
    private final JsonNode node;

    /**
     * @param file      how messages name the file
     * @param lines     the lines of YAML
     * @param firstLine the number of the first of them in the file
     * @param findings  receives what is wrong
     */
    YamlSheet(String file, List<String> lines, int firstLine, List<Finding> findings) {
        this.file = file;
        this.lines = lines;
        this.firstLine = firstLine;
        this.findings = findings;
        this.node = parse();
    }

    private JsonNode parse() {
        try {
            JsonNode parsed = YAML.readTree(String.join("\n", lines));
            if (parsed.isMissingNode() || parsed.isNull()) {
                return YAML.createObjectNode();
            }
            if (!parsed.isObject()) {
                findings.add(new Finding(file + ":" + firstLine, "lines of \"name: value\"", parsed.toString(), "write one field a line"));
                return YAML.createObjectNode();
            }
            return parsed;
        } catch (JsonProcessingException e) {
            long line = firstLine + (e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr() - 1));
            findings.add(new Finding(file + ":" + line, "YAML", "something that the YAML reader cannot read",
                    "mend the line; a text with \": \" or \"#\" in it needs double quotes around it", e.getOriginalMessage()));
            return null;
        }
    }

    /** False when the text was no YAML: then it makes no sense to complain about missing fields as well. */
    boolean readable() {
        return node != null;
    }

    void allowOnly(Set<String> names) {
        node.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                findings.add(new Finding(at(name), "one of " + String.join(", ", names), "the field \"" + name + "\"",
                        "remove it, or correct its name"));
            }
        });
    }

    boolean has(String name) {
        return node.has(name);
    }

    /** A text; {@code null} and a finding when it is missing or empty or no text. */
    String text(String name, String example) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull() || !value.isValueNode() || value.asText().isBlank()) {
            wrong(name, "a text", example);
            return null;
        }
        return value.asText().strip();
    }

    /** One of the given texts. */
    String oneOf(String name, Set<String> choices, String example) {
        String text = text(name, example);
        if (text != null && !choices.contains(text)) {
            wrong(name, "one of " + String.join(" | ", choices), example);
            return null;
        }
        return text;
    }

    /** A whole number; 0 and a finding when it is none. */
    int number(String name, int from, int to, String example) {
        JsonNode value = node.get(name);
        if (value == null || !value.isIntegralNumber() || value.asLong() < from || value.asLong() > to) {
            wrong(name, "a whole number from " + from + " to " + to, example);
            return 0;
        }
        return value.asInt();
    }

    /** A list of texts; empty when the field is absent. */
    Set<String> texts(String name, String example) {
        JsonNode value = node.get(name);
        Set<String> texts = new LinkedHashSet<>();
        if (value == null || value.isNull()) {
            return texts;
        }
        if (!value.isArray()) {
            wrong(name, "a list", example);
            return texts;
        }
        for (JsonNode element : value) {
            if (!element.isTextual() || element.asText().isBlank()) {
                wrong(name, "a list of texts", example);
            } else if (!texts.add(element.asText())) {
                findings.add(new Finding(at(name), "each name once", element.asText() + " twice", "remove one"));
            }
        }
        return texts;
    }

    /** A mapping from names to reasons; empty when the field is absent. */
    Map<String, String> reasons(String name, String example) {
        JsonNode value = node.get(name);
        Map<String, String> reasons = new LinkedHashMap<>();
        if (value == null || value.isNull()) {
            return reasons;
        }
        if (!value.isObject()) {
            wrong(name, "names, each with its reason", example);
            return reasons;
        }
        value.properties().forEach(entry -> {
            if (!entry.getValue().isTextual() || entry.getValue().asText().isBlank()) {
                wrong(name, "a reason for " + entry.getKey(), example);
            } else {
                reasons.put(entry.getKey(), entry.getValue().asText());
            }
        });
        return reasons;
    }

    private void wrong(String name, String expected, String example) {
        JsonNode value = node.get(name);
        findings.add(new Finding(at(name), name + ": " + expected,
                value == null ? "no field \"" + name + "\"" : name + ": " + value,
                "write for example   " + example));
    }

    /** Where a field is; the file when it is not there. */
    String at(String name) {
        Pattern field = Pattern.compile("^[\"']?" + Pattern.quote(name) + "[\"']?\\s*:.*");
        List<String> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (field.matcher(lines.get(i)).matches()) {
                found.add(file + ":" + (firstLine + i));
            }
        }
        return found.isEmpty() ? file : found.get(0);
    }
}
