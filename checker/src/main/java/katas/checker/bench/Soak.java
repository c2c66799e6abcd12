package katas.checker.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import katas.checker.catalog.Kata;
import katas.checker.grader.Grader;
import katas.checker.grader.GradingEvent;
import katas.checker.grader.Settings;
import katas.checker.grader.Source;
import katas.checker.worker.Health;

/** Many runs on one worker: it must not be replaced, must not get slower, and must let go of each run's class loader. */
final class Soak implements Measure {

    private static final int TELL_EVERY = 100;
    private static final long MOST_BYTES = 512L << 20;
    /** The last run's loader may still be held by a library's cache. */
    private static final int MOST_LOADERS = 5;

    @Override
    public String name() {
        return "soak";
    }

    @Override
    public String about() {
        return "many runs on one worker (--rounds, 1000 unless told): its memory, its class loaders";
    }

    @Override
    public List<Row> take(Bench bench, Consumer<String> progress) throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        int rounds = bench.rounds(1000);
        try (Sandbox sandbox = new Sandbox(bench.repository()); Grader grader = new Grader(sandbox.repository(), Settings.usual())) {
            Samples early = new Samples();
            Samples late = new Samples();
            long most = 0;
            for (int i = 0; i < rounds; i++) {
                Kata kata = sandbox.kata(bench.katas().get(i % bench.katas().size()));
                sandbox.edit(kata);
                (i < rounds / 2 ? early : late).add(grader.grade(kata, Source.learner(), GradingEvent.ignored()).timings().verdict());
                grader.rest();
                most = Math.max(most, grader.health().map(Health::resident).orElse(0L));
                if ((i + 1) % TELL_EVERY == 0) {
                    rows.add(Row.note("after " + (i + 1) + " runs", grader.health().map(Health::text).orElse("(not known)")));
                    progress.accept("after " + (i + 1) + " runs: " + rows.get(rows.size() - 1).measured());
                }
            }
            int loaders = grader.health().map(Health::loaders).orElse(Integer.MAX_VALUE);
            rows.add(Row.goal("most memory that the worker ever had, all of it", (most >> 20) + " MB", "at most 512 MB", most <= MOST_BYTES));
            rows.add(Row.goal("class loaders of past runs that are still there", String.valueOf(loaders), "at most " + MOST_LOADERS, loaders <= MOST_LOADERS));
            rows.add(Row.goal("workers that had to be replaced in " + rounds + " runs", String.valueOf(grader.workersReplaced()), "none", grader.workersReplaced() == 0));
            rows.add(Row.note("a run, first half and second half", early.seconds() + ", " + late.seconds()));
        }
        return rows;
    }
}
