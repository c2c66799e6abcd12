package katas.checker.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import katas.checker.catalog.Repository;

/** A repository with one tiny, complete kata, 01-counter, for tests to break in one place. */
public final class SyntheticRepository {

    public static final String TEST = "katas/01-counter/src/test/java/katas/counter/CounterTest.java";
    public static final String STUB = "katas/01-counter/src/main/java/katas/counter/";
    static final String SOLUTION = "solutions/01-counter/src/main/java/katas/counter/";
    static final String VARIANTS = "checker/variants/01-counter/";
    static final String REJECT = VARIANTS + "reject/R1-starts-at-one/";
    static final String ACCEPT = VARIANTS + "accept/A1-remembers-all/";

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Path root;
    private Duration limit = LIMIT;

    public SyntheticRepository(Path root) throws IOException {
        this.root = root;
        build();
    }

    public Path root() {
        return root;
    }

    public Repository repository() {
        return new Repository(root);
    }

    SyntheticRepository limit(Duration shorter) {
        limit = shorter;
        return this;
    }

    public SyntheticRepository write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return this;
    }

    /** Changes a part of a file that must be there. */
    public SyntheticRepository replace(String file, String part, String by) throws IOException {
        String text = Files.readString(root.resolve(file));
        assertThat(text).contains(part);
        return write(file, text.replace(part, by));
    }

    SyntheticRepository delete(String file) throws IOException {
        Files.delete(root.resolve(file));
        return this;
    }

    /** A test method more. */
    SyntheticRepository addTest(String method) throws IOException {
        return replace(TEST, "    // more", method + "\n    // more");
    }

    /** Proves with nothing remembered; only the checks with these ids, or all. */
    Results prove(String... ids) throws IOException, InterruptedException {
        return prove(Optional.empty(), ids);
    }

    /** As the command line does, remembering. */
    Results proveAndRemember() throws IOException, InterruptedException {
        return prove(Optional.of(Proved.in(repository())));
    }

    private Results prove(Optional<Proved> memory, String... ids) throws IOException, InterruptedException {
        Verification verification = new Verification(repository(), memory);
        List<CheckResult> results = new ArrayList<>();
        try (Lab lab = new Lab(limit)) {
            for (Check check : verification.checks(repository().katas(), lab)) {
                if (ids.length == 0 || Set.of(ids).contains(check.id())) {
                    results.add(verification.prove(check, false));
                }
            }
        }
        return new Results(results);
    }

    record Results(List<CheckResult> all) {

        List<String> in(Check.State state) {
            return all.stream().filter(result -> result.state() == state).map(result -> result.check().id()).toList();
        }

        List<String> red() {
            return all.stream().filter(CheckResult::red).map(result -> result.check().id()).toList();
        }

        /** What a check that was refuted says. */
        String refutation(String id) {
            CheckResult result = all.stream().filter(r -> r.check().id().equals(id)).findFirst().orElseThrow();
            assertThat(result.state()).as(id + ": " + result.text()).isEqualTo(Check.State.REFUTED);
            return result.text();
        }

        Results assertGreen() {
            for (CheckResult result : all) {
                assertThat(result.red()).as(result.check().displayName() + "\n" + result.text()).isFalse();
            }
            return this;
        }
    }

    private void build() throws IOException {
        write("pom.xml", "<project>\n  <modules>\n    <module>katas/01-counter</module>\n    <module>solutions/01-counter</module>\n  </modules>\n</project>\n");
        write("README.md", "# Katas\n\n| kata | title |\n| --- | --- |\n| 01-counter | Count |\n");
        write("HINTS.md", """
                # Hints

                ## 01-counter · Count

                <details><summary>Hint 1: a nudge</summary>

                What is the total after the second call?

                </details>
                <details><summary>Hint 2: a direction</summary>

                Look at what `add` does to the total.

                </details>
                <details><summary>Hint 3: nearly the answer</summary>

                Add to it.

                </details>
                """);
        texts();
        sources();
        variants();
    }

    private void texts() throws IOException {
        write("katas/01-counter/pom.xml", "<project/>\n");
        write("solutions/01-counter/pom.xml", "<project/>\n");
        write("katas/01-counter/README.md", """
                ---
                title: Count
                pillar: Persistence mechanism
                topic: Adding up
                minutes: 5
                difficulty: 1
                ---
                # Count

                ## The idea
                Adding.

                ## The ticket
                The total is wrong.

                ## The port
                `Counter`

                ## Out of scope
                Subtraction.

                ## How to run
                mvn -pl katas/01-counter test
                """);
        write("katas/01-counter/INTERVIEW.md", """
                # Interview

                ## What is a sum?
                **Strong answer**
                - One number.

                ## What is none?
                **Strong answer**
                - Zero.

                ## What is a counter?
                **Strong answer**
                - Something that adds.

                ## In other tools
                The same.
                """);
        write("solutions/01-counter/README.md", "# Count\n\n## Why it works\nIt adds.\n\n## What else works\nA list.\n\n## What it costs\nNothing.\n");
    }

    private void sources() throws IOException {
        String api = "package katas.counter.api;\n\npublic interface Counter {\n    void add(int amount);\n\n    int total();\n}\n";
        String wiring = """
                package katas.counter;

                import katas.counter.api.Counter;
                import katas.counter.domain.Tally;

                public final class Wiring {
                    public static Counter boot() {
                        return new Tally();
                    }
                }
                """;
        for (String base : List.of(STUB, SOLUTION)) {
            write(base + "api/Counter.java", api);
            write(base + "Wiring.java", wiring);
        }
        write(STUB + "domain/Tally.java", tally("private int total;", "total = amount;", "return total;"));
        write(SOLUTION + "domain/Tally.java", tally("private int total;", "total += amount;", "return total;"));
        write(TEST, """
                package katas.counter;

                import static org.junit.jupiter.api.Assertions.assertEquals;

                import katas.counter.api.Counter;
                import org.junit.jupiter.api.Test;

                class CounterTest {
                    private final Counter counter = Wiring.boot();

                    @Test
                    void begins_with_nothing() {
                        assertEquals(0, counter.total(), "a new counter has counted nothing");
                    }

                    @Test
                    void counts_once() {
                        counter.add(3);
                        assertEquals(3, counter.total(), "what was counted");
                    }

                    @Test
                    void adds_up() {
                        counter.add(2);
                        counter.add(3);
                        assertEquals(5, counter.total(), "both amounts together");
                    }
                    // more
                }
                """);
    }

    private void variants() throws IOException {
        write(VARIANTS + "stub.yaml", "mustFail: [adds_up]\n");
        write(REJECT + "variant.yaml", """
                kind: reject
                misconception: "Counting begins with one"
                mustFail: [begins_with_nothing, counts_once, adds_up]
                """);
        write(REJECT + "src/main/java/katas/counter/domain/Tally.java", tally("private int total = 1;", "total += amount;", "return total;"));
        write(ACCEPT + "variant.yaml", "kind: accept\ntechnique: keeps every amount and adds them when asked\n");
        write(ACCEPT + "src/main/java/katas/counter/domain/Tally.java", tally(
                "private final java.util.List<Integer> all = new java.util.ArrayList<>();", "all.add(amount);",
                "return all.stream().mapToInt(Integer::intValue).sum();"));
    }

    /** A counter's source. */
    public static String tally(String field, String add, String total) {
        return """
                package katas.counter.domain;

                import katas.counter.api.Counter;

                public final class Tally implements Counter {
                    %s

                    @Override
                    public void add(int amount) {
                        %s
                    }

                    @Override
                    public int total() {
                        %s
                    }
                }
                """.formatted(field, add, total);
    }
}
