package katas.checker.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A kata of a list for programs, on one line. {@code checker/JSON.md} promises its fields. */
final class EntryJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private EntryJson() {
    }

    static String of(Entry entry) throws JsonProcessingException {
        ObjectNode node = JSON.createObjectNode();
        node.put("kata", entry.kata().slug()).put("number", entry.kata().number());
        node.put("title", entry.matter().map(matter -> matter.title()).orElse(null));
        node.put("pillar", entry.matter().map(matter -> matter.pillar()).orElse(null));
        node.put("minutes", entry.matter().map(matter -> matter.minutes()).orElse(null));
        node.put("difficulty", entry.matter().map(matter -> matter.difficulty()).orElse(null));
        node.put("state", entry.standing().state().word());
        node.put("passed", entry.standing().verdict().map(verdict -> verdict.passed()).orElse(null));
        node.put("tests", entry.standing().verdict().map(verdict -> verdict.tests()).orElse(null));
        node.put("hints", entry.standing().hints());
        return JSON.writeValueAsString(node);
    }
}
