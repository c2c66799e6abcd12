package katas.checker.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import katas.checker.compile.SourceTree;
import katas.checker.run.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrandsTest {

    private static final SourceTree NOTHING = new SourceTree(new TreeMap<>(), new TreeMap<>());

    @TempDir
    private Path folder;

    @Test
    void have_as_much_to_do_one_as_the_other() throws Exception {
        Map<String, Integer> took = Map.of("longest", 900, "long", 500, "medium", 300, "short", 100, "shortest", 10);
        List<Set<String>> beside = beside(2, took, NOTHING);
        assertThat(beside).containsExactly(Set.of("long", "medium", "short"));
    }

    @Test
    void are_as_many_as_there_may_be_and_each_has_something_to_do() throws Exception {
        assertThat(beside(4, Map.of("one", 400, "two", 300, "three", 200), NOTHING)).containsExactly(Set.of("two"), Set.of("three"));
        assertThat(beside(1, Map.of("one", 400, "two", 300), NOTHING)).isEmpty();
    }

    @Test
    void are_not_worth_it_for_what_is_through_at_once() throws Exception {
        assertThat(beside(2, Map.of("one", 140, "two", 140), NOTHING)).isEmpty();
        assertThat(beside(2, Map.of("one", 160, "two", 160), NOTHING)).isNotEmpty();
    }

    @Test
    void share_out_what_is_not_known_as_if_it_were_like_the_rest() throws Exception {
        Map<String, Duration> took = Map.of("long", Duration.ofMillis(900), "short", Duration.ofMillis(100));
        assertThat(new Strands(2).beside(manifest(Set.of("long", "new", "short")), took, NOTHING)).containsExactly(Set.of("new", "short"));
    }

    @Test
    void halve_a_first_run_of_which_nothing_is_known() throws Exception {
        assertThat(new Strands(2).beside(manifest(Set.of("a", "b", "c", "d")), Map.of(), NOTHING)).containsExactly(Set.of("b", "d"));
        assertThat(new Strands(2).beside(manifest(Set.of("alone")), Map.of(), NOTHING)).isEmpty();
    }

    @Test
    void leave_code_that_prints_in_one_so_that_it_can_be_read() throws Exception {
        Map<String, Integer> took = Map.of("one", 400, "two", 400);
        assertThat(beside(2, took, code("System.out.println(total);"))).isEmpty();
        assertThat(beside(2, took, code("System . err.print(1);"))).isEmpty();
        assertThat(beside(2, took, code("e.printStackTrace();"))).isEmpty();
        assertThat(beside(2, took, code("total += amount;"))).isNotEmpty();
    }

    private SourceTree code(String line) throws Exception {
        Path file = Files.writeString(folder.resolve("Tally.java"), "class Tally { void add() { " + line + " } }");
        return new SourceTree(new TreeMap<>(Map.of("Tally.java", file)), new TreeMap<>());
    }

    private static List<Set<String>> beside(int most, Map<String, Integer> millis, SourceTree main) throws Exception {
        Map<String, Duration> took = new TreeMap<>();
        millis.forEach((name, time) -> took.put(name, Duration.ofMillis(time)));
        return new Strands(most).beside(manifest(millis.keySet()), took, main);
    }

    private static Manifest manifest(Set<String> names) {
        return new Manifest(names.stream().map(name -> new Manifest.Entry("katas.counter.CounterTest", name)).toList());
    }
}
