package katas.checker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import katas.checker.attempt.AttemptEvent;
import katas.checker.attempt.AttemptsFile;
import katas.checker.attempt.Away;
import katas.checker.attempt.How;
import katas.checker.attempt.Setting;
import katas.checker.attempt.Stamp;
import katas.checker.catalog.FrontMatter;
import katas.checker.catalog.Markdown;
import katas.checker.catalog.Repository;
import katas.checker.compare.BothRuns;
import katas.checker.compare.FileDiff;
import katas.checker.debrief.AttemptLine;
import katas.checker.debrief.Catalogue;
import katas.checker.compile.Folders;
import katas.checker.doctor.Diagnosis;
import katas.checker.doctor.Doctor;
import katas.checker.grader.Colour;
import katas.checker.grader.GradingEvent;
import katas.checker.grader.Verdict;
import katas.checker.report.Finding;
import katas.checker.state.Standing;
import katas.checker.state.Tested;
import katas.checker.verify.Check;
import katas.checker.verify.CheckResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds checker/JSON.md to what the commands write: every field that is promised is there, and every field that is there is promised. */
class JsonPageTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| [^|]+ \\|.*");

    @ParameterizedTest
    @ValueSource(strings = {"list", "test", "verify", "diff", "doctor", "attempts"})
    void the_page_lists_the_fields_of_the_code(String command) throws Exception {
        assertThat(documented(command)).as("fields of kata " + command + " --json").isEqualTo(written(command));
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "test", "verify", "diff", "doctor", "attempts"})
    void the_example_has_just_these_fields(String command) throws Exception {
        String example = section(command).body().stream().filter(line -> line.startsWith("    {")).findFirst().orElseThrow();
        assertThat(fields(JSON.readTree(example))).isEqualTo(documented(command));
    }

    @Test
    void every_event_of_the_watcher_has_just_the_fields_that_the_page_lists() throws Exception {
        StringWriter text = new StringWriter();
        WatchJson json = new WatchJson(new PrintWriter(text, true));
        Verdict verdict = Samples.full();
        json.watching(Samples.KATA);
        json.begun(1, Samples.KATA, false);
        json.graded(1, new GradingEvent.TestEnded(verdict.tests().get(0)));
        json.graded(1, new GradingEvent.Judged(verdict));
        json.abandoned(1);
        json.failed(1, Samples.KATA, new IOException("no space"));
        json.note("a note");
        SortedSet<String> written = new TreeSet<>();
        for (String line : text.toString().lines().toList()) {
            JsonNode event = JSON.readTree(line);
            if (event.path("event").asText().equals("verdict")) {
                assertThat(fields(event)).containsAll(written("test")).contains("run");
            } else {
                written.addAll(fields(event));
            }
        }
        assertThat(documented("watch")).isEqualTo(written);
        SortedSet<String> shown = new TreeSet<>();
        for (String line : section("watch").body()) {
            if (line.startsWith("    {")) {
                shown.addAll(fields(JSON.readTree(line)));
            }
        }
        assertThat(shown).as("fields of the examples").isEqualTo(written);
    }

    @Test
    void an_answer_has_the_fields_of_a_verdict_and_those_that_the_page_adds() throws Exception {
        for (JudgePrinter.Line line : List.of(Samples.answer(Optional.of(Samples.full())), Samples.answer(Optional.empty()), Samples.unreadable())) {
            JsonNode answer = JSON.readTree(JudgeJson.of(line));
            SortedSet<String> top = new TreeSet<>();
            answer.fieldNames().forEachRemaining(top::add);
            SortedSet<String> expected = new TreeSet<>(documented("interview --judge"));
            documented("test").stream().filter(field -> !field.contains(".")).forEach(expected::add);
            expected.removeIf(field -> field.contains("[]"));
            assertThat(top).isEqualTo(expected);
        }
        JsonNode full = JSON.readTree(JudgeJson.of(Samples.answer(Optional.of(Samples.full()))));
        assertThat(fields(full)).containsAll(documented("test")).containsAll(documented("interview --judge"));
        assertThat(full.path("notes")).hasSize(3);
    }

    @Test
    void a_pack_has_just_the_fields_that_the_page_lists() throws Exception {
        SortedSet<String> documented = new TreeSet<>();
        Markdown.Section section = Markdown.read(Repository.find().path("checker/JSON.md")).section("pack.json").orElseThrow();
        section.body().stream().map(ROW::matcher).filter(Matcher::matches).forEach(row -> documented.add(row.group(1)));
        assertThat(fields(JSON.readTree(Samples.MANIFEST.json()))).isEqualTo(documented);
        String example = section.body().stream().filter(line -> line.startsWith("    {")).findFirst().orElseThrow();
        assertThat(fields(JSON.readTree(example))).isEqualTo(documented);
    }

    @Test
    void every_line_of_an_attempt_has_just_the_fields_that_the_page_lists() throws Exception {
        Path folder = Files.createTempDirectory("attempts");
        Path file = folder.resolve("attempts.jsonl");
        Stamp stamp = new Stamp("A", "2026-11-24T20:00:00Z", 5);
        List<AttemptEvent> events = List.of(new AttemptEvent.Began(stamp, Setting.here(List.of("01-counter"), Duration.ofMinutes(5), 1, "interviews/A")),
                new AttemptEvent.KataBegan(stamp, "01-counter", "hash", List.of("a"), List.of()),
                new AttemptEvent.Ran(stamp, "01-counter", "red", true, List.of(), "R1", "It adds.", 900), new AttemptEvent.HintShown(stamp, "01-counter", 1),
                new AttemptEvent.Paused(stamp), new AttemptEvent.Resumed(stamp, Away.PAUSE, 7), new AttemptEvent.TimeOver(stamp),
                new AttemptEvent.KataEnded(stamp, "01-counter", How.TIME_OVER, "red", List.of()), new AttemptEvent.Ended(stamp, How.TIME_OVER),
                new AttemptEvent.Answered(stamp, "01-counter", "What?", "This.", List.of(0), 2));
        assertThat(events).as("one of each").hasSize(AttemptEvent.class.getPermittedSubclasses().length);
        AttemptsFile.at(file).append(events);
        SortedSet<String> written = new TreeSet<>();
        SortedSet<String> names = new TreeSet<>();
        for (String line : Files.readAllLines(file)) {
            written.addAll(fields(JSON.readTree(line)));
            names.add(JSON.readTree(line).path("event").asText());
        }
        Folders.delete(folder);
        Markdown.Section page = Markdown.read(Repository.find().path("checker/JSON.md")).section(".kata/attempts.jsonl").orElseThrow();
        assertThat(documented(page)).isEqualTo(written);
        SortedSet<String> shown = new TreeSet<>();
        SortedSet<String> examples = new TreeSet<>();
        for (String line : page.body()) {
            if (line.startsWith("    {")) {
                shown.addAll(fields(JSON.readTree(line)));
                examples.add(JSON.readTree(line).path("event").asText());
            }
        }
        assertThat(shown).as("fields of the examples").isEqualTo(written);
        assertThat(examples).isEqualTo(names);
    }

    @Test
    void what_is_not_known_is_null_or_empty_and_never_missing() throws Exception {
        JsonNode green = JSON.readTree(VerdictJson.of(Samples.green()));
        JsonNode full = JSON.readTree(VerdictJson.of(Samples.full()));
        assertThat(green.fieldNames()).toIterable().containsExactlyElementsOf(() -> full.fieldNames());
        assertThat(green.path("misconception").isNull()).isTrue();
        assertThat(green.path("timings").path("firstRedMillis").isNull()).isTrue();
    }

    private static Markdown.Section section(String command) throws Exception {
        Path page = Repository.find().path("checker/JSON.md");
        assertThat(Files.isRegularFile(page)).isTrue();
        return Markdown.read(page).section("kata " + command + " --json").orElseThrow();
    }

    private static SortedSet<String> documented(String command) throws Exception {
        return documented(section(command));
    }

    private static SortedSet<String> documented(Markdown.Section page) {
        SortedSet<String> fields = new TreeSet<>();
        for (String line : page.body()) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                assertThat(fields.add(row.group(1))).as(row.group(1) + " once").isTrue();
            }
        }
        return fields;
    }

    private static SortedSet<String> written(String command) throws Exception {
        String line = switch (command) {
            case "list" -> EntryJson.of(new Entry(Samples.KATA, Optional.of(new FrontMatter("Count", "Persistence mechanism", "Adding", 5, 1, false)),
                    new Standing(Standing.State.RED, Optional.of(new Tested(Colour.RED, 2, 3, "abc")), 1)));
            case "test" -> VerdictJson.of(Samples.full());
            case "verify" -> CheckJson.of(new CheckResult(new Check("01-counter", "reject/R1", "title", Optional.empty(), null), Check.State.REFUTED,
                    List.of(new Finding("a", "b", "c", "d", "e")), "", Optional.of(new IllegalStateException()), Duration.ofMillis(5)));
            case "attempts" -> AttemptJson.of(AttemptLine.of(new AttemptsFile.Contents(attempt(), List.of()).attempts().get(0), new Catalogue(Repository.find())));
            case "doctor" -> DoctorJson.of(new Doctor.Finding("memory", new Diagnosis(Diagnosis.State.OK, "a", "b")));
            default -> DiffJson.of(Samples.KATA, List.of(new FileDiff("java/A.java", Optional.of("a"), Optional.of("b"), List.of("a"), List.of("b"))),
                    Optional.of(new BothRuns(Samples.full(), Samples.green())));
        };
        assertThat(line).doesNotContain("\n");
        return fields(JSON.readTree(line));
    }

    /** One in which every field has something in it. */
    private static List<AttemptEvent> attempt() {
        Stamp at = new Stamp("one", "2026-11-24T10:00:00Z", 60_000);
        List<String> tests = List.of("adds_up");
        return List.of(new AttemptEvent.Began(at, new Setting(List.of("01-counter"), 1200, 7, "interviews/one", "17", "1.0", "Linux")),
                new AttemptEvent.KataBegan(at, "01-counter", "abc", tests, List.of()), new AttemptEvent.Ran(at, "01-counter", "green", true, tests, "R1", "One", 5),
                new AttemptEvent.KataEnded(at, "01-counter", How.SUBMITTED, "green", tests), new AttemptEvent.Ended(at, How.SUBMITTED),
                new AttemptEvent.Answered(at, "01-counter", "Why?", "so", List.of(0), 2));
    }

    private static SortedSet<String> fields(JsonNode node) {
        SortedSet<String> fields = new TreeSet<>();
        collect("", node, fields);
        return fields;
    }

    private static void collect(String path, JsonNode node, SortedSet<String> fields) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            fields.add(name);
            collect(name, field.getValue(), fields);
        }
        if (node.isArray()) {
            node.forEach(element -> collect(path + "[]", element, fields));
        }
    }
}
