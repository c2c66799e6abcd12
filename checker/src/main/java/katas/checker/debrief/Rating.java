package katas.checker.debrief;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Understands which points somebody says to have made: {@code 1 3}, {@code 1,3-4}, {@code all}, {@code none}. */
final class Rating {

    private Rating() {
    }

    /**
     * The points, from 0.
     *
     * @param points how many there are
     * @return empty when it is none of that, or names a point that there is not
     */
    static Optional<List<Integer>> parse(String typed, int points) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.equals("all")) {
            return Optional.of(IntStream.range(0, points).boxed().toList());
        }
        if (text.equals("none") || text.equals("0")) {
            return Optional.of(List.of());
        }
        if (!text.matches("\\d{1,3}(-\\d{1,3})?([ ,;]+\\d{1,3}(-\\d{1,3})?)*")) {
            return Optional.empty();
        }
        TreeSet<Integer> made = new TreeSet<>();
        for (String part : text.split("[ ,;]+")) {
            int from = Integer.parseInt(part.replaceFirst("-.*", ""));
            int to = Integer.parseInt(part.replaceFirst(".*-", ""));
            if (from < 1 || to > points || from > to) {
                return Optional.empty();
            }
            IntStream.rangeClosed(from - 1, to - 1).forEach(made::add);
        }
        return Optional.of(List.copyOf(made));
    }
}
