package katas.checker.bench;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import katas.checker.grader.GraderPool;
import katas.checker.grader.Recognition;
import katas.checker.grader.Settings;

/** Whether the grader names the misconception of each reject, when a learner has written just that. */
final class Naming implements Measure {

    @Override
    public String name() {
        return "names";
    }

    @Override
    public String about() {
        return "for every reject of every kata, whether its misconception is named";
    }

    @Override
    public List<Row> take(Bench bench, Consumer<String> progress) throws IOException, InterruptedException {
        try (GraderPool graders = new GraderPool(bench.repository(), Settings.usual(), GraderPool.sizeFor(bench.katas().size()))) {
            Recognition measured = Recognition.measure(graders, bench.katas(), "h2", line -> progress.accept(line.text()));
            int all = measured.rejects().size();
            return List.of(Row.goal("rejects whose misconception is named", measured.right() + " of " + all, "all", measured.right() == all),
                    Row.goal("rejects that are taken for another", String.valueOf(measured.wrong()), "none", measured.wrong() == 0));
        }
    }
}
