package katas.checker.debrief;

import java.util.ArrayList;
import java.util.List;
import katas.checker.attempt.AttemptEvent;
import katas.checker.attempt.Away;
import katas.checker.attempt.How;
import katas.checker.attempt.Setting;
import katas.checker.attempt.Stamp;

/** Writes the lines of attempts as the interview does. */
final class Attempts {

    static final String KATA = "01-counter";
    static final List<String> TESTS = List.of("begins_with_nothing", "counts_once", "adds_up", "never_forgets");

    private final String id;
    private final String day;
    private final List<AttemptEvent> events = new ArrayList<>();

    private Attempts(String id, String day) {
        this.id = id;
        this.day = day;
    }

    /** One with twenty minutes for these katas. */
    static Attempts begun(String id, String day, String... katas) {
        Attempts attempts = new Attempts(id, day);
        attempts.events.add(new AttemptEvent.Began(attempts.at(0), new Setting(List.of(katas), 1200, 7, "interviews/" + id, "17.0.15", "1.0", "Linux")));
        return attempts;
    }

    /** One kata, of whose tests two are green at first. */
    static Attempts ofOne(String id) {
        return begun(id, "2026-11-24", KATA).kata(0, KATA);
    }

    private Stamp at(int seconds) {
        return new Stamp(id, day + "T10:00:00Z", seconds * 1000L);
    }

    Attempts kata(int seconds, String kata) {
        events.add(new AttemptEvent.KataBegan(at(seconds), kata, "abc", TESTS, TESTS.subList(0, 2)));
        return this;
    }

    Attempts run(int seconds, int... green) {
        List<String> names = names(green);
        events.add(new AttemptEvent.Ran(at(seconds), KATA, names.size() == TESTS.size() ? "green" : "red", true, names, null, null, 5));
        return this;
    }

    Attempts believes(int seconds, String sentence, int... green) {
        events.add(new AttemptEvent.Ran(at(seconds), KATA, "red", true, names(green), "R1-starts-at-one", sentence, 5));
        return this;
    }

    Attempts doesNotCompile(int seconds) {
        events.add(new AttemptEvent.Ran(at(seconds), KATA, "broken", false, List.of(), null, null, 5));
        return this;
    }

    Attempts hint(int seconds, int number) {
        events.add(new AttemptEvent.HintShown(at(seconds), KATA, number));
        return this;
    }

    Attempts paused(int seconds, int away) {
        events.add(new AttemptEvent.Paused(at(seconds)));
        events.add(new AttemptEvent.Resumed(at(seconds), Away.PAUSE, away * 1000L));
        return this;
    }

    Attempts timeOver(int seconds) {
        events.add(new AttemptEvent.TimeOver(at(seconds)));
        return this;
    }

    Attempts kataEnded(int seconds, String kata, How how, int... green) {
        List<String> names = names(green);
        events.add(new AttemptEvent.KataEnded(at(seconds), kata, how, names.size() == TESTS.size() ? "green" : "red", names));
        return this;
    }

    Attempts ended(int seconds, How how, int... green) {
        return kataEnded(seconds, KATA, how, green).over(seconds, how);
    }

    Attempts over(int seconds, How how) {
        events.add(new AttemptEvent.Ended(at(seconds), how));
        return this;
    }

    Attempts answered(String question, String text, int points, Integer... made) {
        events.add(new AttemptEvent.Answered(at(1200), KATA, question, text, List.of(made), points));
        return this;
    }

    List<AttemptEvent> events() {
        return List.copyOf(events);
    }

    static List<String> names(int... tests) {
        List<String> names = new ArrayList<>();
        for (int test : tests) {
            names.add(TESTS.get(test));
        }
        return names;
    }
}
