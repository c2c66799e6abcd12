package katas.checker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import katas.checker.grader.Colour;
import katas.checker.run.Status;
import org.junit.jupiter.api.Test;

class VerdictJsonTest {

    private static JsonNode json(String line) throws Exception {
        assertThat(line).doesNotContain("\n");
        return new ObjectMapper().readTree(line);
    }

    @Test
    void everything_is_told() throws Exception {
        JsonNode json = json(VerdictJson.of(Samples.full(), Optional.of("another note")));
        assertThat(json.path("verdict").asText()).isEqualTo("red");
        assertThat(json.path("tests").get(0).path("message").asText()).isEqualTo("expected: 5\nseen: <3> & \u0000");
        assertThat(json.path("tests").get(0).path("sent").path("runs").asInt()).isEqualTo(7);
        assertThat(json.path("tests").get(0).path("sent").path("rowsFetched").asInt()).isEqualTo(100);
        assertThat(json.path("misconception").path("variant").asText()).isEqualTo("R1-starts-at-one");
        assertThat(json.path("errors").get(0).path("line").asInt()).isEqualTo(3);
        assertThat(json.path("notes")).extracting(JsonNode::asText).containsExactly("a note", "another note");
        assertThat(json.path("timings").path("firstRedMillis").asInt()).isEqualTo(20);
    }

    @Test
    void a_test_that_nobody_measured_has_null() throws Exception {
        JsonNode json = json(VerdictJson.of(Samples.verdict(Colour.BROKEN, List.of(Samples.test("adds_up", Status.MISSING, "", null)), "why")));
        assertThat(json.path("tests").get(0).path("sent").isNull()).isTrue();
        assertThat(json.path("tests").get(0).path("status").asText()).isEqualTo("missing");
        assertThat(json.path("reasons").get(0).asText()).isEqualTo("why");
    }
}
