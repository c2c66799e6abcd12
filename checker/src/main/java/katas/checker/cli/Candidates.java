package katas.checker.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import katas.checker.bench.Bench;
import katas.checker.catalog.FrontMatter;
import katas.checker.state.Standing;

/** What the shell offers after options that take one of a few words. */
final class Candidates {

    private Candidates() {
    }

    /** After {@code --state}. */
    static final class States implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Stream.of(Standing.State.values()).map(Standing.State::word).iterator();
        }
    }

    /** After {@code --pillar}: the numbers, and the word that each name begins with. */
    static final class Pillars implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            List<String> names = List.copyOf(FrontMatter.PILLARS);
            return Stream.concat(IntStream.rangeClosed(1, names.size()).mapToObj(Integer::toString),
                    names.stream().map(name -> name.toLowerCase(Locale.ROOT).split(" ")[0])).iterator();
        }
    }

    /** After {@code --difficulty}. */
    static final class Difficulties implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return IntStream.rangeClosed(1, 5).mapToObj(Integer::toString).iterator();
        }
    }

    /** After {@code --only}. */
    static final class Measures implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Bench.measures().stream().map(measure -> measure.split(":")[0]).iterator();
        }
    }
}
