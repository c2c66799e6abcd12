package katas.checker.watch;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import katas.checker.catalog.Kata;
import katas.checker.text.Typed;

/** All katas, and which of them are green, as far as it is known. */
final class Course {

    private List<Kata> all = List.of();
    private final Set<String> green = new HashSet<>();

    void counted(Event.Counted counted) {
        all = List.copyOf(counted.all());
        green.clear();
        green.addAll(counted.green());
    }

    void mark(Kata kata, boolean isGreen) {
        if (isGreen) {
            green.add(kata.slug());
        } else {
            green.remove(kata.slug());
        }
    }

    /** Negative as long as nobody has counted. */
    int green() {
        return all.isEmpty() ? -1 : (int) all.stream().filter(this::isGreen).count();
    }

    int size() {
        return all.size();
    }

    private boolean isGreen(Kata kata) {
        return green.contains(kata.slug());
    }

    /** The next one that is not green; after the last comes the first. */
    Optional<Kata> after(Kata kata) {
        Optional<Kata> later = all.stream().filter(other -> other.slug().compareTo(kata.slug()) > 0 && !isGreen(other)).findFirst();
        return later.isPresent() ? later : all.stream().filter(other -> !other.slug().equals(kata.slug()) && !isGreen(other)).findFirst();
    }

    /** Why there is no next one. */
    String nothingElse(Kata kata) {
        return all.isEmpty() ? "The katas are still being looked through; try again in a moment."
                : isGreen(kata) ? "That was the last: all " + all.size() + " katas are green. Look back with: " + Typed.kata("diff NUMBER")
                : "All others are green; this is the last one.";
    }
}
