package katas.checker.grader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

        private String text() {
            return String.format(Locale.ROOT, "%-5s %-24s %-38s %s", right() ? "yes" : "NO", kata, variant, right() ? "" : named.orElse("nothing"));
        }
    }

    public static Recognition measure(Grader grader, List<Kata> katas, Consumer<Line> progress) throws IOException, InterruptedException {
        List<Line> lines = new ArrayList<>();
        for (Kata kata : katas) {
            for (VariantFolder folder : kata.variants()) {
                Optional<Variant> variant = folder.kind() == VariantKind.REJECT ? Variant.read(folder, new ArrayList<>()) : Optional.empty();
                if (variant.isPresent()) {
                    Verdict verdict = grader.grade(kata, Source.variant(variant.get()), GradingEvent.ignored());
                    Line line = new Line(kata.slug(), folder.name(), verdict.colour(), verdict.misconception().map(Misconception::variant), verdict.timings());
                    lines.add(line);
                    progress.accept(line);
                }
            }
        }
        return new Recognition(List.copyOf(lines));
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
