package katas.checker.grader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Variant;
import katas.checker.catalog.VariantFolder;
import katas.checker.catalog.VariantKind;
import katas.checker.judge.Misconception;

/**
 * Measures how well misconceptions are recognised: each reject is graded as if a learner had written it.
 *
 * @param rejects one line each
 */
public record Recognition(List<Line> rejects) {

    /**
     * What the grader made of one reject.
     *
     * @param kata    the kata
     * @param variant the reject
     * @param colour  the verdict
     * @param named   the variant whose misconception was named
     * @param timings how long it took
     */
    public record Line(String kata, String variant, Colour colour, Optional<String> named, Timings timings) {

        public boolean right() {
            return named.filter(variant::equals).isPresent();
        }

        /** For people. */
        public String text() {
            return String.format(Locale.ROOT, "%-5s %-24s %-38s %s", right() ? "yes" : "NO", kata, variant, right() ? "" : named.orElse("nothing"));
        }
    }

    /**
     * Grades every reject that shows its mistake on that database.
     *
     * @param progress hears each line, in the order of katas and rejects
     */
    public static Recognition measure(GraderPool graders, List<Kata> katas, String database, Consumer<Line> progress) throws IOException, InterruptedException {
        List<Future<Line>> pending = new ArrayList<>();
        for (Kata kata : katas) {
            for (VariantFolder folder : kata.variants()) {
                Optional<Variant> variant = folder.kind() == VariantKind.REJECT ? Variant.read(folder, new ArrayList<>()) : Optional.empty();
                if (variant.filter(reject -> reject.databases().contains(database)).isPresent()) {
                    pending.add(graders.submit(grader -> line(grader, kata, variant.get())));
                }
            }
        }
        List<Line> lines = new ArrayList<>();
        for (Future<Line> each : pending) {
            lines.add(GraderPool.get(each));
            progress.accept(lines.get(lines.size() - 1));
        }
        return new Recognition(List.copyOf(lines));
    }

    private static Line line(Grader grader, Kata kata, Variant variant) throws IOException, InterruptedException {
        Verdict verdict = grader.grade(kata, Source.variant(variant), GradingEvent.ignored());
        return new Line(kata.slug(), variant.name(), verdict.colour(), verdict.misconception().map(Misconception::variant), verdict.timings());
    }

    public long right() {
        return rejects.stream().filter(Line::right).count();
    }

    /** A misconception named that is another's: worse than none. */
    public long wrong() {
        return rejects.stream().filter(line -> line.named().isPresent() && !line.right()).count();
    }

    public String table() {
        return rejects.stream().map(Line::text).collect(Collectors.joining("\n")) + "\n" + right() + " of " + rejects.size() + " named, " + wrong() + " named wrongly";
    }
}
