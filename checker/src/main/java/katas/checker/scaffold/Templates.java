package katas.checker.scaffold;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The templates in the resources, filled in for one kata. */
final class Templates {

    private static final String LIST = "files.txt";

    private final Map<String, String> values = new LinkedHashMap<>();

    Templates(Plan plan) {
        values.put("slug", plan.kata().slug());
        values.put("number", plan.kata().number());
        values.put("title", plan.title());
        values.put("xmlTitle", plan.title().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        values.put("yamlTitle", "\"" + plan.title().replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
        values.put("tableTitle", plan.title().replace("|", "\\|"));
        values.put("pillar", plan.pillar());
        // Tables are narrow.
        values.put("tablePillar", plan.pillar().replace("Data modelling", "Modelling"));
        values.put("minutes", Integer.toString(plan.minutes()));
        values.put("difficulty", Integer.toString(plan.difficulty()));
        values.put("package", plan.packageName());
    }

    /** The files of the kata by their names in the repository. */
    SortedMap<String, String> files() throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        for (String line : resource(LIST).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList()) {
            String[] parts = line.split("\\s+", 2);
            files.put(filled(parts[1]), filled(resource(parts[0])));
        }
        return files;
    }

    /** One template that is a part of a larger file. */
    String part(String name) throws IOException {
        return filled(resource(name));
    }

    private String filled(String template) {
        String text = template;
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{{" + value.getKey() + "}}", value.getValue());
        }
        return text;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Templates.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException("the template " + name + " is missing in the grader");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }
}
