package katas.checker.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import katas.checker.catalog.Kata;
import katas.checker.compile.CompileError;
import katas.checker.grader.TestOutcome;
import katas.checker.grader.Verdict;
import katas.kit.record.Traffic;

/** A verdict for programs, on one line. {@code checker/JSON.md} promises its fields. */
final class VerdictJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private VerdictJson() {
    }

    static String of(Verdict verdict) throws JsonProcessingException {
        return of(verdict, Optional.empty());
    }

    /** @param note one more note */
    static String of(Verdict verdict, Optional<String> note) throws JsonProcessingException {
        ObjectNode node = JSON.createObjectNode();
        node.put("kata", verdict.kata().slug());
        node.put("verdict", verdict.colour().word());
        ArrayNode tests = node.putArray("tests");
        verdict.tests().forEach(test -> test(tests.addObject(), test));
        ObjectNode misconception = verdict.misconception().isPresent() ? node.putObject("misconception") : null;
        if (misconception == null) {
            node.putNull("misconception");
        } else {
            verdict.misconception().ifPresent(belief -> misconception.put("variant", belief.variant()).put("sentence", belief.sentence()).put("exact", belief.exact()));
        }
        ArrayNode errors = node.putArray("errors");
        verdict.errors().forEach(error -> error(errors.addObject(), error, verdict.kata()));
        verdict.reasons().forEach(node.putArray("reasons")::add);
        verdict.edits().forEach(edit -> node.withArray("edits").add(edit.file()));
        node.withArray("edits");
        ArrayNode notes = node.putArray("notes");
        verdict.notes().forEach(notes::add);
        note.ifPresent(notes::add);
        ObjectNode timings = node.putObject("timings");
        timings.put("compileMillis", verdict.timings().compiling().toMillis());
        verdict.timings().firstRed().ifPresentOrElse(time -> timings.put("firstRedMillis", time.toMillis()), () -> timings.putNull("firstRedMillis"));
        timings.put("verdictMillis", verdict.timings().verdict().toMillis());
        return JSON.writeValueAsString(node);
    }

    private static void test(ObjectNode node, TestOutcome test) {
        node.put("name", test.name()).put("status", test.status().name().toLowerCase(Locale.ROOT));
        node.put("message", test.failure().map(failure -> failure.message()).orElse(test.reason()));
        node.put("details", test.failure().map(failure -> failure.details()).orElse(""));
        node.put("millis", test.took().toMillis());
        sent(node, test.traffic());
    }

    /** What reached the database; null when nobody measured it. */
    static void sent(ObjectNode node, Optional<Traffic> traffic) {
        if (traffic.isEmpty()) {
            node.putNull("sent");
            return;
        }
        Traffic sent = traffic.get();
        node.putObject("sent").put("runs", sent.runs()).put("statements", sent.statements()).put("roundTrips", sent.roundTrips())
                .put("transactions", sent.transactions()).put("rowsFetched", sent.rowsFetched()).put("rowsChanged", sent.rowsChanged())
                .put("connections", sent.connections());
    }

    private static void error(ObjectNode node, CompileError error, Kata kata) {
        node.put("file", error.file() == null ? "" : kata.name(error.file())).put("line", error.line()).put("column", error.column())
                .put("message", error.message()).put("source", error.sourceLine());
    }
}
