package katas.checker.verify;

import static katas.checker.verify.SyntheticRepository.ACCEPT;
import static katas.checker.verify.SyntheticRepository.REJECT;
import static katas.checker.verify.SyntheticRepository.SOLUTION;
import static katas.checker.verify.SyntheticRepository.STUB;
import static katas.checker.verify.SyntheticRepository.TEST;
import static katas.checker.verify.SyntheticRepository.VARIANTS;
import static katas.checker.verify.SyntheticRepository.tally;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of stubs, solutions, variants and tests that do not do what they should. */
class RunsTest {

    private static final String REJECT_ID = "reject/R1-starts-at-one";
    private static final String ACCEPT_ID = "accept/A1-remembers-all";
    private static final String OVERLAID = "src/main/java/katas/counter/domain/Tally.java";

    @TempDir
    private Path folder;
    private SyntheticRepository repository;

    @BeforeEach
    void build() throws Exception {
        repository = new SyntheticRepository(folder);
    }

    private String says(String id) throws Exception {
        return repository.prove(id).refutation(id);
    }

    @Test
    void a_stub_that_throws_instead_of_being_wrong() throws Exception {
        repository.replace(STUB + "domain/Tally.java", "total = amount;", "throw new UnsupportedOperationException(\"to do\");");
        assertThat(says("stub")).contains(VARIANTS + "stub.yaml", "adds_up red by assertion on the stub",
                "it is red by java.lang.UnsupportedOperationException, which is no assertion", "UnsupportedOperationException: to do",
                "at katas.counter.domain.Tally.add", "counts_once green on the stub");
    }

    @Test
    void a_stub_that_is_red_where_nobody_said_so() throws Exception {
        repository.replace(STUB + "domain/Tally.java", "private int total;", "private int total = 7;");
        assertThat(says("stub")).contains("begins_with_nothing green on the stub", "it is red", "list begins_with_nothing in mustFail or mayFail",
                "| a new counter has counted nothing ==> expected: <0> but was: <7>");
    }

    @Test
    void a_stub_that_is_green_where_it_should_be_red() throws Exception {
        repository.replace(VARIANTS + "stub.yaml", "[adds_up]", "[adds_up, counts_once]");
        assertThat(says("stub")).contains("counts_once red by assertion on the stub", "it is green");
    }

    @Test
    void a_stub_may_be_red_where_that_is_allowed() throws Exception {
        repository.write(VARIANTS + "stub.yaml", "mustFail: [adds_up]\nmayFail: [counts_once]\n");
        repository.prove("stub").assertGreen();
        repository.replace(STUB + "domain/Tally.java", "total = amount;", "total = -amount;");
        repository.prove("stub").assertGreen();
    }

    @Test
    void a_solution_that_is_red() throws Exception {
        repository.replace(SOLUTION + "domain/Tally.java", "total += amount;", "total -= amount;");
        assertThat(says("solution")).contains("solutions/01-counter/src/main", "adds_up green on the solution", "mend the solution");
    }

    @Test
    void a_reject_that_nobody_catches() throws Exception {
        repository.write(REJECT + OVERLAID, tally("private int total = 0;", "total += amount;", "return total;"));
        assertThat(says(REJECT_ID)).contains(REJECT + "variant.yaml", "begins_with_nothing red by assertion on reject R1-starts-at-one", "it is green",
                "the test that does not notice");
    }

    @Test
    void a_reject_that_is_red_elsewhere() throws Exception {
        repository.replace(REJECT + "variant.yaml", "begins_with_nothing, ", "");
        assertThat(says(REJECT_ID)).contains("begins_with_nothing green on reject R1-starts-at-one", "it is red", "a new counter has counted nothing");
    }

    @Test
    void an_accept_that_is_red() throws Exception {
        repository.replace(ACCEPT + OVERLAID, "all.add(amount);", "all.add(1);");
        assertThat(says(ACCEPT_ID)).contains(ACCEPT.substring(0, ACCEPT.length() - 1), "adds_up green on accept A1-remembers-all", "both amounts together");
    }

    @Test
    void a_variant_that_does_not_compile() throws Exception {
        repository.replace(REJECT + OVERLAID, "private int total = 1;", "private int total = one;");
        assertThat(says(REJECT_ID)).contains(REJECT + OVERLAID + ":6", "reject R1-starts-at-one compiles", "cannot find symbol", "| private int total = one;");
    }

    @Test
    void tests_that_do_not_compile_are_told_of_once() throws Exception {
        repository.replace(TEST, "counter.add(2);", "counter.add(\"two\");");
        SyntheticRepository.Results results = repository.prove("tests", "stub", "solution");
        assertThat(results.refutation("tests")).contains(TEST + ":24", "incompatible types", "| counter.add(\"two\");");
        assertThat(results.refutation("stub")).contains("not tried").doesNotContain("incompatible");
    }

    @Test
    void a_name_that_is_no_test() throws Exception {
        repository.replace(REJECT + "variant.yaml", "adds_up", "add_up");
        assertThat(says(REJECT_ID)).contains(REJECT + "variant.yaml", "\"add_up\", which is none", "the tests are", "adds_up");
    }

    @Test
    void a_test_that_is_skipped() throws Exception {
        repository.replace(TEST, "    @Test\n    void counts_once", "    @org.junit.jupiter.api.Disabled(\"later\")\n    @Test\n    void counts_once");
        assertThat(says("solution")).contains("counts_once run on the solution", "it is skipped: later");
        assertThat(says("tests")).contains(TEST + ":16", "@org.junit.jupiter.api.Disabled");
    }

    @Test
    void a_test_that_is_aborted_by_an_assumption() throws Exception {
        repository.replace(TEST, "counter.add(3);\n        assert", "org.junit.jupiter.api.Assumptions.abort(\"not today\");\n        assert");
        assertThat(says("solution")).contains("counts_once run on the solution", "aborted by an assumption");
    }

    @Test
    void no_test_at_all() throws Exception {
        repository.write(TEST, "package katas.counter;\n\nclass CounterTest {\n}\n");
        assertThat(says("tests")).contains("at least one test", "a run of nothing proves nothing");
        assertThat(says("solution")).contains("at least one test");
        assertThat(says(ACCEPT_ID)).contains("at least one test");
    }

    @Test
    void a_set_up_of_the_class_that_fails() throws Exception {
        repository.addTest("    @org.junit.jupiter.api.BeforeAll\n    static void open() {\n        throw new IllegalStateException(\"no database\");\n    }\n");
        assertThat(says("solution")).contains("set-up or clean-up of CounterTest failed on the solution", "IllegalStateException: no database",
                "nothing was heard of adds_up, begins_with_nothing, counts_once");
    }

    @Test
    void a_clean_up_of_the_class_that_fails() throws Exception {
        repository.addTest("    @org.junit.jupiter.api.AfterAll\n    static void close() {\n        throw new AssertionError(\"a connection was left open\");\n    }\n");
        assertThat(says("stub")).contains("set-up or clean-up of CounterTest failed on the stub", "a connection was left open");
    }

    @Test
    void a_class_that_cannot_be_made() throws Exception {
        repository.replace(TEST, "Wiring.boot();", "boot();\n\n    private static Counter boot() {\n        throw new IllegalStateException(\"no wiring\");\n    }");
        assertThat(says("solution")).contains("adds_up green on the solution", "IllegalStateException");
    }

    @Test
    void a_test_that_hangs() throws Exception {
        repository.replace(SOLUTION + "domain/Tally.java", "total += amount;",
                "try {\n            new java.util.concurrent.CountDownLatch(1).await();\n        } catch (InterruptedException e) {\n            throw new IllegalStateException(e);\n        }");
        repository.limit(Duration.ofMillis(500));
        assertThat(says("solution")).contains("every test over within 500 ms", "did not end on the solution", "thread kata-run", "katas.counter.domain.Tally.add");
    }

    @Test
    void a_run_after_one_that_hung_is_as_good_as_any() throws Exception {
        repository.replace(REJECT + OVERLAID, "total += amount;", "while (!Thread.currentThread().isInterrupted()) {\n            total++;\n        }");
        repository.limit(Duration.ofSeconds(1));
        SyntheticRepository.Results results = repository.prove(REJECT_ID, ACCEPT_ID, "solution");
        assertThat(results.red()).containsExactly(REJECT_ID);
        assertThat(results.refutation(REJECT_ID)).contains("every test over within 1 s");
    }

    @Test
    void a_thrown_error_is_the_tests_failure_and_not_the_graders() throws Exception {
        repository.replace(SOLUTION + "domain/Tally.java", "total += amount;", "add(amount);");
        assertThat(says("solution")).contains("java.lang.StackOverflowError");
    }

    @Test
    void what_was_printed_is_shown_only_when_something_is_wrong() throws Exception {
        repository.replace(SOLUTION + "domain/Tally.java", "total += amount;", "System.out.println(\"adding \" + amount);\n        total -= amount;");
        assertThat(says("solution")).contains("printed during the run:", "| adding 3");
    }

    @Test
    void parameterized_repeated_and_dynamic_tests_count_for_their_method() throws Exception {
        repository.addTest("""
                    @org.junit.jupiter.params.ParameterizedTest
                    @org.junit.jupiter.params.provider.ValueSource(ints = {1, 2, 3})
                    void adds_any(int amount) {
                        counter.add(1);
                        counter.add(amount);
                        assertEquals(amount + 1, counter.total());
                    }

                    @org.junit.jupiter.api.RepeatedTest(2)
                    void adds_again() {
                        counter.add(1);
                        counter.add(1);
                        assertEquals(2, counter.total());
                    }

                    @org.junit.jupiter.api.TestFactory
                    java.util.stream.Stream<org.junit.jupiter.api.DynamicNode> adds_dynamically() {
                        return java.util.stream.Stream.of(org.junit.jupiter.api.DynamicContainer.dynamicContainer("all", java.util.List.of(
                                org.junit.jupiter.api.DynamicTest.dynamicTest("right", () -> assertEquals(0, counter.total())),
                                org.junit.jupiter.api.DynamicTest.dynamicTest("perhaps", () -> {
                                    counter.add(2);
                                    counter.add(2);
                                    assertEquals(4, counter.total());
                                }))));
                    }
                """);
        repository.write(VARIANTS + "stub.yaml", "mustFail: [adds_up, adds_any, adds_again, adds_dynamically]\n");
        repository.replace(REJECT + "variant.yaml", "adds_up]", "adds_up, adds_any, adds_again, adds_dynamically]");
        repository.prove().assertGreen();
    }

    @Test
    void a_factory_that_makes_nothing() throws Exception {
        repository.addTest("    @org.junit.jupiter.api.TestFactory\n    java.util.stream.Stream<org.junit.jupiter.api.DynamicTest> makes_nothing() {\n"
                + "        return java.util.stream.Stream.empty();\n    }\n");
        assertThat(says("solution")).contains("makes_nothing run on the solution", "without a single invocation");
    }

    @Test
    void nested_classes_are_run() throws Exception {
        repository.addTest("    @org.junit.jupiter.api.Nested\n    class After {\n        @Test\n        void still_adds_up() {\n            adds_up();\n        }\n    }\n");
        assertThat(says("stub")).contains("still_adds_up green on the stub");
    }

    @Test
    void a_name_that_two_tests_have() throws Exception {
        repository.addTest("    @org.junit.jupiter.api.Nested\n    class After {\n        @Test\n        void adds_up() {\n        }\n    }\n");
        assertThat(says("tests")).contains("test names that are unique in the kata", "adds_up in CounterTest and in CounterTest$After");
    }

    @Test
    void a_test_that_sleeps() throws Exception {
        repository.addTest("    @Test\n    void waits() throws Exception {\n        Thread.sleep(1);\n    }\n");
        assertThat(says("tests")).contains(TEST + ":30", "tests that never sleep", "Thread.sleep(1);");
    }

    @Test
    void a_test_that_knows_a_learners_class() throws Exception {
        repository.replace(TEST, "import katas.counter.api.Counter;", "import katas.counter.api.Counter;\nimport katas.counter.domain.Tally;");
        assertThat(says("tests")).contains(TEST + ":6", "import of katas.counter.domain.Tally");
    }

    @Test
    void a_test_class_that_maven_would_not_run() throws Exception {
        repository.write("katas/01-counter/src/test/java/katas/counter/Behaviour.java",
                "package katas.counter;\n\nclass Behaviour {\n    @org.junit.jupiter.api.Test\n    void is_never_run() {\n    }\n}\n");
        assertThat(says("tests")).contains("test classes named ...Test", "Behaviour");
    }

    @Test
    void a_test_that_nothing_fails() throws Exception {
        repository.addTest("    @Test\n    void says_nothing() {\n    }\n");
        assertThat(says("coverage")).contains("something that fails says_nothing", "guards: {says_nothing: \"protects what already works\"}");
        repository.write(VARIANTS + "stub.yaml", "mustFail: [adds_up]\nguards: {says_nothing: \"shows how\"}\n");
        repository.prove("coverage", "sheets").assertGreen();
    }

    @Test
    void a_guard_that_is_none() throws Exception {
        repository.write(VARIANTS + "stub.yaml", "mustFail: [adds_up]\nguards: {counts_once: \"shows how\", counts_twice: \"too\"}\n");
        assertThat(says("coverage")).contains("counts_once, which reject R1-starts-at-one must fail", "\"counts_twice\", which is none");
    }
}
