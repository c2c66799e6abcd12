package katas.checker.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import katas.checker.catalog.Kata;

/** {@code kata test --all} from nothing, beside the Maven reactor over the same katas. */
final class AllKatas implements Measure {

    private static final double FASTER = 8;

    @Override
    public String name() {
        return "all";
    }

    @Override
    public String about() {
        return "kata test of all katas, beside the Maven reactor";
    }

    @Override
    public List<Row> take(Bench bench, Consumer<String> progress) throws IOException, InterruptedException {
        Samples ours = new Samples();
        Samples mavens = new Samples();
        try (Sandbox sandbox = new Sandbox(bench.repository())) {
            ColdStart.archived(sandbox, bench.katas().get(0), progress);
            List<String> numbers = bench.katas().stream().map(Kata::number).toList();
            List<String> test = Program.grader(sandbox, "test");
            test.addAll(numbers);
            Maven maven = new Maven(sandbox, bench.katas());
            maven.prepare();
            for (int i = 0; i < bench.runs(); i++) {
                for (Kata kata : bench.katas()) {
                    sandbox.edit(sandbox.kata(kata));
                }
                ours.add(Program.run(sandbox.repository().root(), test).end());
                mavens.add(maven.test().end());
                progress.accept(ours.seconds() + ", Maven " + mavens.seconds());
            }
        }
        double ratio = mavens.ratioTo(ours);
        return List.of(Row.goal("all " + bench.katas().size() + " katas, how many times faster than the Maven reactor",
                String.format(Locale.ROOT, "%.1f times: %s, Maven %s", ratio, ours.seconds(), mavens.seconds()), "at least 8", ratio >= FASTER));
    }
}
