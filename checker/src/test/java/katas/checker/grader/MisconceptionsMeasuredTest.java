package katas.checker.grader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.catalog.Variant;
import katas.checker.catalog.VariantFolder;
import katas.checker.compile.SourceTree;
import katas.checker.judge.Misconception;
import katas.checker.pristine.PristineKata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How well misconceptions are recognised in code that nobody has prepared for: the same beliefs in other words, and mistakes of another
 * kind. A wrong name is worse than none, so none may be wrong. The table is printed with {@code -Dkata.table=true}.
 */
class MisconceptionsMeasuredTest {

    /** So many of the rewordings are named now; fewer would be a step back. */
    private static final int NAMED_AT_LEAST = 17;

    @TempDir
    private Path folder;

    @Test
    void the_same_mistake_in_other_words_is_mostly_named_and_never_for_another() throws Exception {
        Repository repository = Repository.find();
        List<String> table = new ArrayList<>();
        int named = 0;
        int wrong = 0;
        try (InputStream in = getClass().getResourceAsStream("/rewordings.yaml"); Grader grader = new Grader(repository, Settings.usual())) {
            for (JsonNode line : new YAMLMapper().readTree(in)) {
                Kata kata = repository.select(List.of(line.path("kata").asText())).get(0);
                Verdict verdict = grader.grade(kata, pristine -> reworded(pristine, line, table.size()), GradingEvent.ignored());
                assertThat(verdict.errors()).as(line.path("title").asText()).isEmpty();
                assertThat(verdict.colour()).as(line.path("title").asText()).isEqualTo(Colour.RED);
                String said = verdict.misconception().map(Misconception::variant).orElse("");
                String expected = line.path("names").asText();
                named += !said.isEmpty() && said.equals(expected) ? 1 : 0;
                wrong += !said.isEmpty() && !said.equals(expected) ? 1 : 0;
                table.add(String.format(Locale.ROOT, "%-6s %s %-28s %-48s %s", said.isEmpty() ? "silent" : said.equals(expected) ? "named" : "WRONG", kata.number(),
                        expected.isEmpty() ? "(none)" : expected, line.path("title").asText(), said.equals(expected) ? "" : said));
            }
        }
        String text = String.join("\n", table);
        if (Boolean.getBoolean("kata.table")) {
            System.out.println(text + "\n" + named + " named, " + wrong + " wrong, of " + table.size());
        }
        assertThat(wrong).as(text).isZero();
        assertThat(named).as(text).isGreaterThanOrEqualTo(NAMED_AT_LEAST);
    }

    private SourceTree reworded(PristineKata pristine, JsonNode line, int number) throws IOException {
        SortedMap<String, Path> java = new TreeMap<>(base(pristine, line).java());
        SourceTree base = base(pristine, line);
        for (JsonNode edit : line.path("edits")) {
            String name = edit.path("file").asText();
            String before = Files.readString(java.get(name)).replace("\r\n", "\n");
            assertThat(before).as(line.path("title").asText() + ": " + name).contains(edit.path("part").asText());
            Path changed = folder.resolve(number + "/" + name);
            Files.createDirectories(changed.getParent());
            Files.writeString(changed, before.replace(edit.path("part").asText(), edit.path("by").asText()));
            java.put(name, changed);
        }
        return new SourceTree(java, base.resources());
    }

    private static SourceTree base(PristineKata pristine, JsonNode line) throws IOException {
        return switch (line.path("base").asText()) {
            case "stub" -> Source.stub().tree(pristine);
            case "solution" -> Source.solution().tree(pristine);
            default -> {
                VariantFolder reject = pristine.kata().variants().stream().filter(folder -> folder.name().equals(line.path("names").asText())).findFirst().orElseThrow();
                yield Source.variant(Variant.read(reject, new ArrayList<>()).orElseThrow()).tree(pristine);
            }
        };
    }
}
