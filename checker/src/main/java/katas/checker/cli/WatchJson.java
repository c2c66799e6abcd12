package katas.checker.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import katas.checker.catalog.Kata;
import katas.checker.grader.GradingEvent;
import katas.checker.grader.TestOutcome;
import katas.checker.watch.Bar;
import katas.checker.watch.View;

/**
 * What a program needs to know of a watcher: one object a line. The fields are a promise; there may be more one day.
 * Every object has {@code event} and, but for notes, {@code kata} and (but for {@code watching}) {@code run}, the number of the run from 1:
 * <ul>
 * <li>{@code watching}: this kata is watched from now on; {@code folder} is relative to the repository
 * <li>{@code begun}: a run begins
 * <li>{@code test}: a test is over, with {@code name}, {@code status}, {@code message}, {@code millis}; the verdict has the last word on it
 * <li>{@code verdict}: a run is over, with all the fields of {@code kata test --json}
 * <li>{@code abandoned}: a run is over without a verdict, because its code is out of date; another begins
 * <li>{@code failed}: a run is over without a verdict, because the grader itself has failed; {@code message} says why
 * <li>{@code note}: {@code message} is worth showing to a person
 * </ul>
 */
final class WatchJson implements View {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintWriter out;
    private Kata kata;

    WatchJson(PrintWriter out) {
        this.out = out;
    }

    private void line(ObjectNode node) {
        try {
            out.println(JSON.writeValueAsString(node));
            out.flush();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    private static ObjectNode event(String name) {
        return JSON.createObjectNode().put("event", name);
    }

    private ObjectNode event(String name, int run) {
        return event(name).put("kata", kata.slug()).put("run", run);
    }

    @Override
    public void watching(Kata now) {
        kata = now;
        line(event("watching").put("kata", kata.slug()).put("folder", kata.name(kata.folder())));
    }

    @Override
    public void begun(int run, Kata now, boolean keep) {
        line(event("begun", run));
    }

    @Override
    public void graded(int run, GradingEvent event) {
        if (event instanceof GradingEvent.TestEnded ended) {
            TestOutcome test = ended.outcome();
            line(event("test", run).put("name", test.name()).put("status", test.status().name().toLowerCase(Locale.ROOT))
                    .put("message", test.failure().map(failure -> failure.message()).orElse(test.reason())).put("millis", test.took().toMillis()));
        } else if (event instanceof GradingEvent.Judged judged) {
            line(event("verdict", run).setAll(VerdictJson.node(judged.verdict(), Optional.empty())));
        }
    }

    @Override
    public void abandoned(int run) {
        line(event("abandoned", run));
    }

    @Override
    public void failed(int run, Kata now, Exception fault) {
        line(event("failed", run).put("message", fault.toString()));
    }

    @Override
    public void say(String text) {
        note(text);
    }

    @Override
    public void note(String text) {
        line(event("note").put("message", text.strip()));
    }

    @Override
    public void status(Bar bar) {
        // It says nothing that the events have not said.
    }

    @Override
    public void redraw() {
        // There is no screen.
    }

    @Override
    public boolean lost() {
        return out.checkError();
    }

    @Override
    public void end() {
        // Every line was whole.
    }
}
