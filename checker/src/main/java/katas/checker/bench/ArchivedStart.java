package katas.checker.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import katas.checker.archive.ClassArchive;
import katas.checker.grader.Grader;
import katas.checker.grader.Settings;

/** Until a worker has Hibernate, H2, JUnit and the compiler loaded: with the archive of classes and without. */
final class ArchivedStart implements Measure {

    private static final double OF_PLAIN = 0.4;

    @Override
    public String name() {
        return "archive";
    }

    @Override
    public String about() {
        return "until a worker is warm, with the archive of classes and without";
    }

    @Override
    public List<Row> take(Bench bench, Consumer<String> progress) throws IOException, InterruptedException {
        ClassArchive archive = ClassArchive.in(bench.repository());
        if (!archive.exists()) {
            progress.accept("the archive of classes is being made");
            archive.make();
        }
        Samples archived = new Samples();
        Samples plain = new Samples();
        for (int i = 0; i < bench.runs(); i++) {
            archived.add(warm(bench, archive.options()));
            plain.add(warm(bench, List.of()));
        }
        double ratio = archived.ratioTo(plain);
        return List.of(Row.goal("a worker with archived classes is warm, as a part of a plain one's time",
                String.format(Locale.ROOT, "%.2f: %s, plain %s", ratio, archived.seconds(), plain.seconds()), "at most 0.4", ratio <= OF_PLAIN));
    }

    private static Duration warm(Bench bench, List<String> options) throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (Grader grader = new Grader(bench.repository(), Settings.usual().options(options))) {
            grader.awaitWarm();
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }
}
