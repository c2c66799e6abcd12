package katas.checker.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import katas.checker.pack.Answer;
import katas.checker.pack.PackManifest;

/** What a candidate has sent back, for programs, on one line: the fields of a verdict, and who it was. {@code checker/JSON.md} promises them. */
final class JudgeJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JudgeJson() {
    }

    static String of(JudgePrinter.Line line) throws JsonProcessingException {
        ObjectNode node = JSON.createObjectNode();
        node.put("candidate", line.judged().candidate().name());
        line.verdict().ifPresentOrElse(verdict -> node.setAll(VerdictJson.node(verdict, Optional.empty())), () -> unjudged(node, line));
        text(node, "problem", line.problem());
        ArrayNode written = node.putArray("written");
        line.answer().ifPresent(answer -> answer.written().forEach(edit -> written.add(edit.file())));
        text(node, "lastChange", line.answer().flatMap(Answer::newest).map(Object::toString));
        line.answer().map(Answer::notes).orElse(List.of()).forEach(note -> node.withArray("notes").add(note));
        line.judged().notes().forEach(note -> node.withArray("notes").add(note));
        text(node, "pack", line.judged().manifest().map(PackManifest::id));
        text(node, "packed", line.judged().manifest().map(pack -> pack.packed().toString()));
        text(node, "debrief", line.debrief().map(Object::toString));
        return JSON.writeValueAsString(node);
    }

    /** The fields of a verdict, with nothing in them. */
    private static void unjudged(ObjectNode node, JudgePrinter.Line line) {
        text(node, "kata", line.answer().map(answer -> answer.kata().slug()));
        node.putNull("verdict").putNull("misconception").putNull("timings");
        for (String list : List.of("tests", "errors", "reasons", "edits", "notes")) {
            node.putArray(list);
        }
    }

    private static void text(ObjectNode node, String field, Optional<String> text) {
        text.ifPresentOrElse(present -> node.put(field, present), () -> node.putNull(field));
    }
}
