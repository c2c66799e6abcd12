package katas.checker.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import katas.checker.catalog.Kata;

/** One {@code kata test} from nothing, through the launcher, beside one {@code mvn test}. */
final class ColdStart implements Measure {

    private static final double OF_MAVEN = 0.5;
    private static final Duration TO_MAKE_THE_ARCHIVE = Duration.ofMinutes(3);
    private static final long LOOK_EVERY_MILLIS = 200;

    @Override
    public String name() {
        return "cold";
    }

    @Override
    public String about() {
        return "kata test from nothing, beside mvn test";
    }

    @Override
    public List<Row> take(Bench bench, Consumer<String> progress) throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        Samples ratios = new Samples();
        try (Sandbox sandbox = new Sandbox(bench.repository())) {
            archived(sandbox, bench.katas().get(0), progress);
            for (Kata each : bench.katas()) {
                Kata kata = sandbox.kata(each);
                Samples ours = new Samples();
                Samples mavens = new Samples();
                Maven maven = new Maven(sandbox, List.of(kata));
                maven.prepare();
                for (int i = 0; i < bench.runs(); i++) {
                    sandbox.edit(kata);
                    ours.add(Program.run(sandbox.repository().root(), Program.grader(sandbox, "test", kata.number())).end());
                    mavens.add(maven.test().end());
                }
                rows.add(Row.note("cold " + kata.slug(), ours.seconds() + "; Maven " + mavens.seconds()));
                progress.accept(rows.get(rows.size() - 1).measured());
                ratios.add(ours.ratioTo(mavens));
            }
        }
        rows.add(Row.goal("cold kata test, as a part of Maven's time, median over the katas", ratios.times(), "at most 0.5", ratios.median() <= OF_MAVEN));
        return rows;
    }

    /** As on every day but the first: the archive of classes is there. */
    static void archived(Sandbox sandbox, Kata kata, Consumer<String> progress) throws IOException, InterruptedException {
        progress.accept("the archive of classes is being made");
        Program.run(sandbox.repository().root(), Program.grader(sandbox, "test", kata.number()));
        Path made = sandbox.repository().path(".kata/archive/launch");
        long end = System.nanoTime() + TO_MAKE_THE_ARCHIVE.toNanos();
        while (!Files.isRegularFile(made)) {
            if (System.nanoTime() > end) {
                throw new IOException("no archive of classes was made within " + TO_MAKE_THE_ARCHIVE.toMinutes() + " min; .kata/archive in a clone says why");
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }
}
