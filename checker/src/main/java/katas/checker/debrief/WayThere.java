package katas.checker.debrief;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import katas.checker.attempt.Attempt;
import katas.checker.attempt.Away;
import katas.checker.attempt.Task;
import katas.checker.text.Times;

/** How somebody got from the stub to where it ended: what changed from one run to the next, hints, and when the clock stood still. */
final class WayThere {

    private final Attempt attempt;
    private final Task task;
    private final List<Moment> moments = new ArrayList<>();

    private WayThere(Attempt attempt, Task task) {
        this.attempt = attempt;
        this.task = task;
    }

    static List<Moment> of(Attempt attempt, Task task) {
        WayThere path = new WayThere(attempt, task);
        path.begin();
        path.runs();
        path.hints();
        path.breaks();
        path.end();
        return path.moments.stream().sorted(Comparator.comparing(Moment::at)).toList();
    }

    private void add(Duration at, String text) {
        moments.add(new Moment(at, text));
    }

    private void begin() {
        add(task.began(), "It begins: " + task.before().size() + " of " + task.behaviours().size() + " tests are green.");
    }

    /** Runs that tell nothing new are counted only. */
    private void runs() {
        Set<String> green = new LinkedHashSet<>(task.before());
        String belief = "";
        boolean compiled = true;
        List<Task.Run> alike = new ArrayList<>();
        for (Task.Run run : task.runs()) {
            List<String> news = news(run, green, belief, compiled);
            if (news.isEmpty()) {
                alike.add(run);
            } else {
                repeated(alike);
                add(run.at(), String.join(" ", news));
            }
            if (run.compiled()) {
                green = new LinkedHashSet<>(run.green());
                belief = run.misconception().map(Task.Belief::variant).orElse("");
            }
            compiled = run.compiled();
        }
        repeated(alike);
    }

    private List<String> news(Task.Run run, Set<String> before, String belief, boolean compiled) {
        List<String> news = new ArrayList<>();
        if (!run.compiled()) {
            if (compiled) {
                news.add("It does not compile.");
            }
            return news;
        }
        if (run.verdict().equals("broken")) {
            news.add("A test did not come to its end.");
        }
        List<String> gained = run.green().stream().filter(test -> !before.contains(test)).toList();
        List<String> lost = before.stream().filter(test -> !run.green().contains(test)).toList();
        if (!gained.isEmpty()) {
            news.add("Green now: " + sentences(gained) + ".");
        }
        if (!lost.isEmpty()) {
            news.add("Red again: " + sentences(lost) + ".");
        }
        if (run.verdict().equals("green")) {
            news.add("Everything is green.");
        }
        run.misconception().filter(now -> !now.variant().equals(belief))
                .ifPresent(now -> news.add("The tests looked like somebody who believes: \"" + now.sentence() + "\"."));
        return news;
    }

    private void repeated(List<Task.Run> alike) {
        if (!alike.isEmpty()) {
            Duration first = alike.get(0).at();
            Duration last = alike.get(alike.size() - 1).at();
            add(first, alike.size() == 1 ? "One run without anything new." : alike.size() + " runs until " + Times.clock(last) + " without anything new.");
            alike.clear();
        }
    }

    private void hints() {
        for (int i = 0; i < task.hints().size(); i++) {
            add(task.hints().get(i), "Hint " + (i + 1) + " was looked at.");
        }
    }

    /** Those in the time of this kata. */
    private void breaks() {
        for (Attempt.Break rest : attempt.aways()) {
            if (rest.at().compareTo(task.began()) >= 0 && task.end().map(end -> rest.at().compareTo(end.at()) <= 0).orElse(true)) {
                add(rest.at(), word(rest.why()) + rest.away().map(away -> ", for " + Times.roughly(away)).orElse("") + ". The clock stood still.");
            }
        }
        attempt.overAt().filter(at -> task.end().map(end -> at.compareTo(end.at()) <= 0).orElse(true) && at.compareTo(task.began()) >= 0)
                .ifPresent(at -> add(at, "The time is over. What comes later does not count."));
    }

    static String word(Away why) {
        return switch (why) {
            case PAUSE -> "A pause";
            case CLOSED -> "The program was closed";
            case ASLEEP -> "The computer slept";
        };
    }

    private void end() {
        task.end().ifPresent(end -> add(end.at(), "It ends: " + end.how().inWords() + ", " + end.green().size() + " of " + task.behaviours().size() + " tests are green."));
    }

    static String sentences(List<String> tests) {
        return String.join("; ", tests.stream().map(WayThere::sentence).toList());
    }

    static String sentence(String test) {
        return test.replace('_', ' ');
    }
}
