package katas.checker.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;
import katas.checker.attempt.Attempt;
import katas.checker.attempt.Task;
import katas.checker.debrief.AttemptLine;
import katas.checker.debrief.Score;

/** An attempt of a list for programs, on one line. {@code checker/JSON.md} promises its fields. */
final class AttemptJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private AttemptJson() {
    }

    static String of(AttemptLine line) throws JsonProcessingException {
        Attempt attempt = line.attempt();
        ObjectNode node = JSON.createObjectNode();
        node.put("attempt", attempt.id()).put("began", attempt.began()).put("limitMillis", attempt.setting().limit().toMillis()).put("usedMillis", line.used().toMillis());
        node.put("ended", how(attempt).orElse(null)).put("behaviours", line.toDo()).put("green", line.gained()).put("hints", line.hints());
        score(node, line.points());
        ArrayNode katas = node.putArray("katas");
        attempt.setting().katas().forEach(slug -> kata(katas.addObject(), slug, attempt.task(slug)));
        return JSON.writeValueAsString(node);
    }

    static Optional<String> how(Attempt attempt) {
        return attempt.how().map(how -> JSON.convertValue(how, String.class));
    }

    private static void score(ObjectNode node, Optional<Score> score) {
        if (score.isEmpty()) {
            node.putNull("score");
            return;
        }
        ObjectNode points = node.putObject("score").put("points", score.get().points()).put("most", score.get().most()).put("percent", score.get().percent());
        ArrayNode parts = points.putArray("parts");
        score.get().parts().forEach(part -> parts.addObject().put("name", part.name()).put("points", part.points()).put("most", part.most()).put("why", part.why()));
    }

    private static void kata(ObjectNode node, String slug, Optional<Task> task) {
        node.put("kata", slug);
        node.put("verdict", task.flatMap(Task::end).map(Task.End::verdict).orElse(null));
        node.put("firstGreenMillis", task.flatMap(begun -> begun.firstGreen().values().stream().findFirst()).map(Duration::toMillis).orElse(null));
        node.put("allGreenMillis", task.flatMap(Task::allGreen).map(Duration::toMillis).orElse(null));
        node.put("runs", task.map(begun -> begun.runs().size()).orElse(0));
        ArrayNode beliefs = node.putArray("misconceptions");
        task.ifPresent(begun -> begun.runs().stream().flatMap(run -> run.misconception().stream()).distinct()
                .forEach(belief -> beliefs.addObject().put("variant", belief.variant()).put("sentence", belief.sentence())));
        ArrayNode answers = node.putArray("answers");
        task.ifPresent(begun -> begun.answers().forEach((question, answer) -> answers.addObject().put("question", question).put("made", answer.made().size()).put("points", answer.points())));
    }
}
