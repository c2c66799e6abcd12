package katas.checker.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import katas.checker.catalog.Kata;

/** From a save to the first red and to the verdict, by the watcher and by Maven, for the same edit of the same file. */
final class SaveToVerdict implements Measure {

    private static final double FIRST_RED = 0.3;
    private static final double VERDICT = 1;
    private static final double FASTER_RED = 25;
    private static final double FASTER_VERDICT = 8;
    /** What is hot has been compiled by then; the first saves after a start are slower. */
    private static final int NOT_COUNTED = 5;
    /** Maven is slow, and says the same every time. */
    private static final int OFTENER_THAN_MAVEN = 3;

    @Override
    public String name() {
        return "save";
    }

    @Override
    public String about() {
        return "from a save to the first red and to the verdict, watching, and with Maven";
    }

    @Override
    public List<Row> take(Bench bench, Consumer<String> progress) throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        Samples reds = new Samples();
        Samples verdicts = new Samples();
        Samples redRatios = new Samples();
        Samples verdictRatios = new Samples();
        try (Sandbox sandbox = new Sandbox(bench.repository())) {
            for (Kata each : bench.katas()) {
                Kata kata = sandbox.kata(each);
                Times times = take(bench, sandbox, kata);
                rows.add(Row.note("save " + kata.slug(), "first red " + times.red.seconds() + ", verdict " + times.verdict.seconds() + "; Maven says the first word after "
                        + times.mavenWord.seconds() + ", ends after " + times.mavenEnd.seconds()));
                progress.accept(rows.get(rows.size() - 1).measured());
                reds.add(times.red.median());
                verdicts.add(times.verdict.median());
                redRatios.add(times.mavenWord.ratioTo(times.red));
                verdictRatios.add(times.mavenEnd.ratioTo(times.verdict));
            }
        }
        rows.add(Row.goal("save to first red, median over the katas", reds.seconds(), "at most 0.3 s", reds.median() <= FIRST_RED));
        rows.add(Row.goal("... how many times faster than Maven's first word", redRatios.times(), "at least 25", redRatios.median() >= FASTER_RED));
        rows.add(Row.goal("save to verdict, median over the katas", verdicts.seconds(), "at most 1 s", verdicts.median() <= VERDICT));
        rows.add(Row.goal("... how many times faster than Maven", verdictRatios.times(), "at least 8", verdictRatios.median() >= FASTER_VERDICT));
        return rows;
    }

    private static final class Times {
        private final Samples red = new Samples();
        private final Samples verdict = new Samples();
        private final Samples mavenWord = new Samples();
        private final Samples mavenEnd = new Samples();
    }

    private static Times take(Bench bench, Sandbox sandbox, Kata kata) throws IOException, InterruptedException {
        Times times = new Times();
        Maven maven = new Maven(sandbox, List.of(kata));
        // In turn, so that a machine that gets slower or faster does so for both; the watcher uses nothing while Maven runs.
        try (WatchProcess watcher = new WatchProcess(sandbox, kata)) {
            watcher.awaitFirstVerdict();
            for (int i = 0; i < NOT_COUNTED; i++) {
                watcher.edit();
            }
            maven.prepare();
            for (int i = 0; i < bench.runs(); i++) {
                for (int j = 0; j < OFTENER_THAN_MAVEN; j++) {
                    WatchProcess.Heard heard = watcher.edit();
                    times.red.add(heard.firstRed());
                    times.verdict.add(heard.verdict());
                }
                Program.Ran ran = maven.test();
                times.mavenWord.add(ran.firstWord());
                times.mavenEnd.add(ran.end());
            }
        }
        return times;
    }
}
