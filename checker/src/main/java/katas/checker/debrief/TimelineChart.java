package katas.checker.debrief;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import katas.checker.attempt.Attempt;
import katas.checker.attempt.Away;
import katas.checker.attempt.Task;
import katas.checker.page.Element;
import katas.checker.page.Words;
import katas.checker.text.Times;

/** One kata of an attempt over its time: how many tests were green, and below, in lanes, the runs, the hints and when the clock stood still. */
final class TimelineChart {

    static final Words LEGEND = Words.of("The line is the number of green tests after each run. Runs: ● tests were red, ✓ everything was green, ◆ a misconception was recognised, "
            + "✕ it did not compile. Hints by their number. Breaks: P a pause, C the program was closed, S the computer slept; the clock stood still.");

    private static final int WIDTH = 760;
    private static final int LEFT = 74;
    private static final int RIGHT = 742;
    private static final int TOP = 30;
    private static final int BOTTOM = 190;
    private static final int LANES = 202;
    private static final int LANE = 28;
    private static final int NARROW = 20;
    private static final long[] STEPS = {10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 43_200, 86_400};

    private final Attempt attempt;
    private final Task task;
    private final long seconds;
    private final List<Object> marks = new ArrayList<>();

    private TimelineChart(Attempt attempt, Task task) {
        this.attempt = attempt;
        this.task = task;
        // Somebody may have gone on when the time was over.
        long last = Stream.concat(task.end().stream().map(Task.End::at), task.runs().stream().map(Task.Run::at)).mapToLong(Duration::toSeconds).max().orElse(0);
        this.seconds = Math.max(10, Math.max(attempt.setting().limitSeconds(), last));
    }

    static Element of(Attempt attempt, Task task) {
        return new TimelineChart(attempt, task).svg();
    }

    private Element svg() {
        time();
        tests();
        limit();
        lane(1, "runs");
        task.runs().forEach(this::run);
        lane(2, "hints");
        labels(2, task.hints(), index -> Integer.toString(index + 1));
        lane(3, "breaks");
        List<Attempt.Break> breaks = attempt.aways();
        labels(3, breaks.stream().map(Attempt.Break::at).toList(), index -> letter(breaks.get(index).why()));
        int height = LANES + 3 * LANE + 44;
        String description = "Green tests over the time of the attempt: " + task.before().size() + " of " + task.behaviours().size() + " at the beginning, "
                + task.greenAtLast().size() + " at the end, after " + Practice.times(task.runs().size(), "run") + " and " + Practice.times(task.hints().size(), "hint")
                + ". The tables below have every moment.";
        String id = "chart-" + task.kata();
        return Element.of("svg", Element.of("title", "Timeline of " + task.kata()).with("id", id + "-title"), Element.of("desc", description).with("id", id + "-desc"), marks)
                .with("viewBox", "0 0 " + WIDTH + " " + height).with("role", "img").with("aria-labelledby", id + "-title " + id + "-desc");
    }

    private double x(Duration at) {
        return LEFT + (RIGHT - LEFT) * Math.min(1, at.toMillis() / 1000.0 / seconds);
    }

    private double y(int green) {
        return BOTTOM - (BOTTOM - TOP) * (green / (double) Math.max(1, task.behaviours().size()));
    }

    private void time() {
        long step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0 && seconds / STEPS[i] <= 8; i--) {
            step = STEPS[i];
        }
        int floor = LANES + 3 * LANE + 8;
        for (long at = 0; at <= seconds; at += step) {
            double x = x(Duration.ofSeconds(at));
            marks.add(Svg.line(x, TOP, x, floor, "grid"));
            marks.add(Svg.text(x, floor + 18, Times.clock(Duration.ofSeconds(at)), "quiet middle"));
        }
    }

    private void tests() {
        int all = task.behaviours().size();
        int step = Math.max(1, (int) Math.ceil(all / 6.0));
        for (int green = 0; green <= all; green = green + step > all && green < all ? all : green + step) {
            marks.add(Svg.line(LEFT, y(green), RIGHT, y(green), green == 0 ? "axis" : "grid"));
            // The last one is all of them, and the one below it may be too near.
            if (green == all || y(green) - y(all) > 16) {
                marks.add(Svg.text(LEFT - 8, y(green) + 4, Integer.toString(green), "quiet end"));
            }
        }
        marks.add(Svg.text(8, TOP - 12, "green tests, of " + all, "quiet"));
        StringBuilder path = new StringBuilder("M" + Svg.number(x(task.began())) + " " + Svg.number(y(task.before().size())));
        int green = task.before().size();
        for (Task.Run run : task.runs()) {
            if (run.compiled()) {
                green = run.green().size();
            }
            path.append(" H").append(Svg.number(x(run.at()))).append(" V").append(Svg.number(y(green)));
        }
        task.end().filter(end -> task.runs().stream().allMatch(run -> run.at().compareTo(end.at()) <= 0)).ifPresent(end -> path.append(" H").append(Svg.number(x(end.at()))));
        marks.add(Element.of("path").with("d", path).in("steps"));
    }

    private void limit() {
        if (attempt.setting().limitSeconds() > 0) {
            double x = x(attempt.setting().limit());
            marks.add(Svg.line(x, TOP - 6, x, LANES + 3 * LANE + 8, "limit"));
            marks.add(Svg.text(Math.min(x, RIGHT), TOP - 12, "limit " + Times.clock(attempt.setting().limit()), "limit-name end"));
        }
    }

    private void lane(int number, String name) {
        double y = LANES + number * LANE;
        marks.add(Svg.line(LEFT, y, RIGHT, y, "axis"));
        marks.add(Svg.text(LEFT - 8, y + 4, name, "quiet end"));
    }

    private void run(Task.Run run) {
        double x = x(run.at());
        double y = LANES + LANE;
        if (!run.compiled()) {
            marks.add(Element.of("path").with("d", "M" + Svg.number(x - 5) + " " + Svg.number(y - 5) + " l10 10 m0 -10 l-10 10").in("mark-line"));
        } else if (run.verdict().equals("green")) {
            marks.add(Element.of("path").with("d", "M" + Svg.number(x - 6) + " " + Svg.number(y) + " l4 6 l8 -12").in("mark-line"));
        } else if (run.misconception().isPresent()) {
            marks.add(Element.of("path").with("d", "M" + Svg.number(x) + " " + Svg.number(y - 7) + " l6 7 l-6 7 l-6 -7 z").in("mark-full"));
        } else {
            marks.add(Element.of("circle").with("cx", Svg.number(x)).with("cy", Svg.number(y)).with("r", 4).in("mark-full"));
        }
    }

    /** What would lie on its neighbour is moved to its right. */
    private void labels(int lane, List<Duration> at, IntFunction<String> word) {
        double y = LANES + lane * LANE;
        double free = LEFT - NARROW;
        for (int i = 0; i < at.size(); i++) {
            double x = Math.max(x(at.get(i)), free);
            marks.add(Element.of("rect").with("x", Svg.number(x - 8)).with("y", Svg.number(y - 9)).with("width", 16).with("height", 18).with("rx", 4).in("label-box"));
            marks.add(Svg.text(x, y + 5, word.apply(i), "middle strong"));
            free = x + NARROW;
        }
    }

    private static String letter(Away why) {
        return switch (why) {
            case PAUSE -> "P";
            case CLOSED -> "C";
            case ASLEEP -> "S";
        };
    }
}
