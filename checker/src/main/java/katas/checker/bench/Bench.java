package katas.checker.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;

/**
 * What all measures share.
 *
 * @param repository where the grader is
 * @param katas      which to measure with
 * @param runs       how often
 * @param asked      how many rounds the long ones make, if somebody has said so
 */
public record Bench(Repository repository, List<Kata> katas, int runs, Optional<Integer> asked) {

    private static final List<Measure> ALL = List.of(new SaveToVerdict(), new ColdStart(), new AllKatas(), new ArchivedStart(), new IdleWatch(), new Naming(), new Soak(), new Flakes());
    /** These take hours, and are asked for. */
    private static final List<String> LONG = List.of("soak", "flakes");

    int rounds(int usual) {
        return asked.orElse(usual);
    }

    /** The names of the measures, each with what it is about. */
    public static List<String> measures() {
        return ALL.stream().map(measure -> measure.name() + ": " + measure.about()).toList();
    }

    public static boolean isMeasure(String name) {
        return ALL.stream().anyMatch(measure -> measure.name().equals(name));
    }

    /**
     * Takes the measures and tells each row as it is known.
     *
     * @param names    of measures; all that are quick when empty
     * @param progress hears now and then how far it is
     * @return whether every goal was met
     */
    public boolean run(Collection<String> names, Consumer<String> progress, Consumer<String> table) throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        for (Measure measure : ALL) {
            if (names.isEmpty() ? !LONG.contains(measure.name()) : names.contains(measure.name())) {
                progress.accept(measure.name() + ": " + measure.about());
                List<Row> taken = measure.take(this, progress);
                taken.forEach(row -> table.accept(line(row)));
                rows.addAll(taken);
            }
        }
        return rows.stream().allMatch(row -> row.met().orElse(true));
    }

    private static String line(Row row) {
        String goal = row.goal().isEmpty() ? "" : " | goal: " + row.goal();
        return "| " + row.what() + " | " + row.measured() + goal + row.met().map(met -> met ? " | met" : " | NOT MET").orElse("") + " |";
    }
}
