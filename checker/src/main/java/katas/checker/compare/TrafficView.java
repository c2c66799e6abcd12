package katas.checker.compare;

import java.util.ArrayList;
import java.util.List;
import katas.checker.compare.TrafficDiff.Measure;
import katas.checker.compare.TrafficDiff.Test;
import katas.checker.text.Marked;
import katas.checker.text.Screen;
import katas.kit.record.Traffic;

/**
 * The numbers for people: a table where there is room for one, else a few lines for each test. Tests without a difference are counted only, unless
 * there is none with one.
 */
public final class TrafficView {

    private static final String ARROW = " -> ";
    private static final int NAME = 62;
    private static final int NARROWEST_NAME = 34;

    /** What is worth telling where nothing differs. */
    private static final List<Measure> ESSENTIAL = List.of(Measure.STATEMENTS, Measure.TRANSACTIONS, Measure.ROUND_TRIPS);

    private final TrafficDiff diff;
    private final List<Test> shown;
    private final List<Measure> measures;
    private final Screen screen;
    private final List<String> lines = new ArrayList<>();

    private TrafficView(TrafficDiff diff, Screen screen) {
        boolean same = diff.differing().isEmpty();
        this.diff = diff;
        this.shown = same ? diff.tests().stream().filter(Test::measured).toList() : diff.differing();
        this.measures = same ? ESSENTIAL : diff.measures();
        this.screen = screen;
    }

    /** Of both. */
    public static List<String> lines(TrafficDiff diff, Screen screen) {
        TrafficView view = new TrafficView(diff, screen);
        view.lines.add(screen.paint("bold", "What reached the database: your code" + ARROW + "the solution"));
        view.lines.add("");
        if (diff.differing().isEmpty()) {
            view.lines.add("No test sends more or less with the one than with the other.");
            view.lines.add("");
        }
        view.all();
        return List.copyOf(view.lines);
    }

    /** Of code that is the solution. */
    public static List<String> linesOfOne(TrafficDiff diff, Screen screen) {
        TrafficView view = new TrafficView(diff, screen);
        view.lines.add(screen.paint("bold", "What reached the database, which is what the solution sends"));
        view.lines.add("");
        view.all();
        return List.copyOf(view.lines);
    }

    private void all() {
        if (room()) {
            table();
        } else {
            blocks();
        }
        remarks();
    }

    private boolean room() {
        return screen.terminal() && nameWidth() >= Math.min(NARROWEST_NAME, longestName());
    }

    private int nameWidth() {
        return Math.min(longestName(), screen.width() - 2 - measures.stream().mapToInt(measure -> 2 + width(measure)).sum());
    }

    private int longestName() {
        return Math.min(NAME, Math.max(total().length(), shown.stream().mapToInt(test -> name(test).length()).max().orElse(0)));
    }

    private String total() {
        return diff.allGreen() ? "in all" : "in all that are green";
    }

    private int width(Measure measure) {
        return Math.max(measure.words().length(), Math.max(total(measure).length(),
                shown.stream().mapToInt(test -> cell(test, measure).length()).max().orElse(0)));
    }

    private void table() {
        StringBuilder head = new StringBuilder(" ".repeat(2 + nameWidth()));
        measures.forEach(measure -> head.append("  ").append(padded(measure.words(), width(measure))));
        lines.add(head.toString().stripTrailing());
        for (Test test : shown) {
            List<String> name = Marked.wrap(name(test), nameWidth());
            for (int i = 0; i < name.size(); i++) {
                StringBuilder line = new StringBuilder("  ").append(padded(name.get(i), nameWidth()));
                for (Measure measure : i == 0 ? measures : List.<Measure>of()) {
                    line.append("  ").append(painted(test, measure)).append(" ".repeat(width(measure) - cell(test, measure).length()));
                }
                lines.add(line.toString().stripTrailing());
            }
        }
        StringBuilder all = new StringBuilder("  ").append(padded(total(), nameWidth()));
        measures.forEach(measure -> all.append("  ").append(padded(total(measure), width(measure))));
        lines.add(screen.paint("bold", all.toString().stripTrailing()));
    }

    private void blocks() {
        int words = measures.stream().mapToInt(measure -> measure.words().length()).max().orElse(0);
        for (Test test : shown) {
            Marked.wrap(name(test), Math.max(20, screen.width() - 2)).forEach(line -> lines.add("  " + line));
            measures.stream().filter(measure -> test.differs(measure) || !test.differs()).forEach(measure -> lines.add("      " + padded(measure.words(), words) + "  " + painted(test, measure)));
        }
        lines.add("  " + screen.paint("bold", total()));
        measures.forEach(measure -> lines.add("      " + padded(measure.words(), words) + "  " + total(measure)));
    }

    /** What it is called, and whether its numbers need one of the remarks. */
    public static String name(Test test) {
        return test.yours().sentence() + (test.runs() > 1 ? " [runs]" : "") + (test.yours().red() ? " [red]" : "");
    }

    private static String cell(Test test, Measure measure) {
        long yours = measure.of(test.yourTraffic().orElseThrow());
        return test.differs(measure) ? yours + ARROW + measure.of(test.solutionTraffic().orElseThrow()) : Long.toString(yours);
    }

    private String painted(Test test, Measure measure) {
        long more = measure.of(test.solutionTraffic().orElseThrow()) - measure.of(test.yourTraffic().orElseThrow());
        return more == 0 ? cell(test, measure) : screen.paint(more < 0 ? "green" : "yellow", cell(test, measure));
    }

    private String total(Measure measure) {
        long yours = diff.total(measure, true);
        long solution = diff.total(measure, false);
        return yours == solution ? Long.toString(yours) : yours + ARROW + solution;
    }

    private void remarks() {
        List<String> remarks = remarks(diff);
        if (!remarks.isEmpty()) {
            lines.add("");
        }
        remarks.forEach(remark -> lines.addAll(Marked.wrap(remark, Math.min(100, screen.width()))));
    }

    /** What the numbers do not say by themselves, in sentences. */
    public static List<String> remarks(TrafficDiff diff) {
        List<String> remarks = new ArrayList<>();
        List<Measure> same = List.of(Measure.values()).stream().filter(measure -> !diff.measures().contains(measure)).toList();
        if (!diff.differing().isEmpty() && !same.isEmpty()) {
            remarks.add("The same in each of them: " + String.join(", ", same.stream().map(Measure::words).toList()) + ".");
        }
        long equal = diff.tests().stream().filter(test -> test.measured() && !test.differs()).count();
        if (equal > 0 && !diff.differing().isEmpty()) {
            remarks.add(equal == 1 ? "One more test sends the same with both." : equal + " more tests send the same with both.");
        }
        long silent = diff.tests().stream().filter(Test::silent).count();
        if (silent > 0) {
            remarks.add(silent == 1 ? "One test looks at code only." : silent + " tests look at code only.");
        }
        diff.tests().stream().filter(test -> !test.silent() && !test.measured()).forEach(test -> remarks.add(
                "Not measured, because " + (test.yourTraffic().isEmpty() ? "your code" : "the solution") + " did not bring it to its end: " + test.yours().sentence() + "."));
        if (diff.tests().stream().anyMatch(test -> test.measured() && test.runs() > 1)) {
            remarks.add("[runs] This test runs its operations many times, in every order or with every fault (" + runs(diff)
                    + "). The numbers are those of its first run: one operation after the other, and nothing goes wrong.");
        }
        if (diff.differing().stream().anyMatch(test -> test.yours().red())) {
            remarks.add("[red] This test fails with your code, and its numbers may end where it failed.");
        }
        return remarks;
    }

    private static String runs(TrafficDiff diff) {
        long most = diff.tests().stream().filter(Test::measured).mapToInt(test -> test.yourTraffic().map(Traffic::runs).orElse(1)).max().orElse(1);
        long others = diff.tests().stream().filter(Test::measured).mapToInt(test -> test.solutionTraffic().map(Traffic::runs).orElse(1)).max().orElse(1);
        return "up to " + most + (most == others ? "" : " with your code, " + others + " with the solution");
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
