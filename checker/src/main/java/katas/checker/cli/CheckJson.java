package katas.checker.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import katas.checker.catalog.Kata;
import katas.checker.report.Finding;
import katas.checker.verify.Check;
import katas.checker.verify.CheckResult;

/** A check of {@code kata verify} for programs, on one line. {@code checker/JSON.md} promises its fields. */
final class CheckJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REPOSITORY = "repository";

    private CheckJson() {
    }

    static String of(CheckResult result) throws JsonProcessingException {
        Check check = result.check();
        return line(check.subject().equals(REPOSITORY) ? Optional.empty() : Optional.of(check.subject()), check.id(), check.title(), !result.red(),
                word(result.state()), result.remark(), result.findings(), result.fault(), result.took());
    }

    /** What became of {@code --bless}, as a check of its own. */
    static String published(Kata kata, boolean done, List<Finding> against) throws JsonProcessingException {
        return line(Optional.of(kata.slug()), "publish", "the kata is published", done, done ? "proved" : "refuted", done ? "" : "not published", against,
                Optional.empty(), Duration.ZERO);
    }

    private static String line(Optional<String> kata, String id, String title, boolean ok, String state, String remark, List<Finding> findings,
                               Optional<Throwable> fault, Duration took) throws JsonProcessingException {
        int slash = id.indexOf('/');
        ObjectNode node = JSON.createObjectNode();
        node.put("kata", kata.orElse(null)).put("subject", slash < 0 ? id : id.substring(0, slash)).put("name", slash < 0 ? null : id.substring(slash + 1));
        node.put("title", title).put("ok", ok).put("state", state).put("remark", remark);
        ArrayNode all = node.putArray("findings");
        findings.forEach(finding -> all.addObject().put("where", finding.where()).put("expected", finding.expected()).put("seen", finding.seen())
                .put("next", finding.next()).put("detail", finding.detail()));
        node.put("fault", fault.map(Throwable::toString).orElse(null));
        node.putObject("timings").put("checkMillis", took.toMillis());
        return JSON.writeValueAsString(node);
    }

    private static String word(Check.State state) {
        return switch (state) {
            case PROVED -> "proved";
            case PROVED_BEFORE -> "proved-before";
            case NOT_HERE -> "left-out";
            case REFUTED -> "refuted";
            case BROKEN -> "broken";
        };
    }
}
