package katas.checker.verify;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import katas.checker.catalog.Kata;
import katas.checker.judge.Misconceptions;
import katas.checker.pristine.Pristine;
import katas.checker.report.Finding;
import katas.checker.run.Failure;

/** Publishes a kata that was just proved as it lies in the tree: its pristine copy, and what its misconceptions look like. */
public final class Blessing {

    private Blessing() {
    }

    /**
     * Publishes it.
     *
     * @return what speaks against it; nothing when it is done
     */
    public static List<Finding> bless(Kata kata, Lab lab) throws IOException, InterruptedException {
        KataLab bench = lab.kata(kata);
        try {
            Map<String, Map<String, Failure>> runs = new PristineSearch(bench).runs();
            Pristine.of(kata.repository()).bless(kata, bench.manifest());
            Misconceptions.record(kata, runs);
            return List.of();
        } catch (Check.CannotTry e) {
            return e.findings();
        }
    }
}
