package katas.checker.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import katas.checker.run.Status;
import katas.checker.verify.SyntheticRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a learner's code does to the process, the verdict is clear, in time, never green, and the next one is as good as any. */
class HostileCodeTest {

    private static final Duration SOON = GradedKata.LIMIT.plusSeconds(8);

    @TempDir
    private static Path folder;
    private static GradedKata bench;

    @BeforeAll
    static void open() throws Exception {
        bench = new GradedKata(folder);
        // How long its tests take is known from now on: a first run has strands, and whatever ends the process there is run a second time.
        assertThat(bench.solved().colour()).isEqualTo(Colour.GREEN);
    }

    @AfterAll
    static void close() throws Exception {
        bench.close();
    }

    @AfterEach
    void the_next_run_works() throws Exception {
        Verdict next = bench.solved();
        assertThat(next.colour()).as(next.reasons() + next.output()).isEqualTo(Colour.GREEN);
        assertThat(next.passed()).isEqualTo(3);
    }

    private static Verdict broken(String code) throws Exception {
        Verdict verdict = bench.adding(code);
        assertThat(verdict.colour()).as(verdict.toString()).isEqualTo(Colour.BROKEN);
        assertThat(verdict.timings().verdict()).isLessThan(SOON);
        return verdict;
    }

    private static Verdict red(String code) throws Exception {
        Verdict verdict = bench.adding(code);
        assertThat(verdict.colour()).as(verdict.toString()).isEqualTo(Colour.RED);
        return verdict;
    }

    private static String reasons(Verdict verdict) {
        return String.join("\n", verdict.reasons());
    }

    @Test
    void an_endless_loop() throws Exception {
        int before = bench.grader().workersReplaced();
        Verdict verdict = broken("while (true) {\n            total++;\n        }");
        assertThat(reasons(verdict)).contains("The test counts_once did not end within 5 s.", "at katas.counter.domain.Tally.add(Tally.java:");
        // Both, where each had one of the tests that do it.
        assertThat(bench.grader().workersReplaced()).isBetween(before + 1, before + 2);
        assertThat(verdict.tests()).extracting(TestOutcome::status).contains(Status.UNFINISHED);
    }

    @Test
    void a_deadlock() throws Exception {
        Verdict verdict = broken("""
                Object one = new Object();
                        java.util.concurrent.CountDownLatch both = new java.util.concurrent.CountDownLatch(2);
                        Thread other = new Thread(() -> meet(both, this, one), "the other");
                        other.start();
                        meet(both, one, this);
                    }

                    private static void meet(java.util.concurrent.CountDownLatch both, Object first, Object second) {
                        synchronized (first) {
                            both.countDown();
                            try {
                                both.await();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                            synchronized (second) {
                                both.countDown();
                            }
                        }""");
        assertThat(reasons(verdict)).contains("did not end within 5 s", "deadlock: ", "the other");
    }

    @Test
    void system_exit() throws Exception {
        assertThat(reasons(broken("System.exit(0);"))).contains("Your code called System.exit(0) during the test", "at katas.counter.domain.Tally.add(Tally.java:");
    }

    @Test
    void runtime_halt() throws Exception {
        assertThat(reasons(broken("Runtime.getRuntime().halt(0);"))).contains("The Java process ended by itself with exit code 0", "during the test counts_once");
    }

    @Test
    void an_exit_from_a_thread_of_its_own() throws Exception {
        assertThat(reasons(broken("new Thread(() -> System.exit(0)).start();\n        while (true) {\n            Thread.onSpinWait();\n        }")))
                .contains("Your code called System.exit(0)");
    }

    @Test
    void a_stack_overflow() throws Exception {
        Verdict verdict = red("add(amount);");
        assertThat(verdict.redTests()).allMatch(test -> test.status() == Status.ERRORED);
        assertThat(verdict.redTests().get(0).failure().orElseThrow().type()).isEqualTo("java.lang.StackOverflowError");
        assertThat(verdict.redTests().get(0).failure().orElseThrow().trace()).anyMatch(line -> line.contains("Tally.java:"));
    }

    @Test
    void out_of_memory() throws Exception {
        Verdict verdict = broken("java.util.List<long[]> all = new java.util.ArrayList<>();\n        while (true) {\n            all.add(new long[1 << 20]);\n        }");
        assertThat(reasons(verdict)).contains("used up all memory");
    }

    @Test
    void out_of_memory_that_stays() throws Exception {
        Verdict verdict = bench.grade(SyntheticRepository.tally("static final java.util.List<long[]> ALL = new java.util.ArrayList<>();\n    private int total;",
                "while (true) {\n            ALL.add(new long[1 << 17]);\n        }", "return total;"));
        assertThat(verdict.colour()).as(verdict.toString()).isEqualTo(Colour.BROKEN);
    }

    @Test
    void a_thread_that_is_left_running() throws Exception {
        int before = bench.grader().workersReplaced();
        Verdict verdict = bench.adding("total += amount;\n        new Thread(() -> {\n            while (true) {\n                Thread.onSpinWait();\n            }\n        }, \"left behind\").start();");
        assertThat(verdict.colour()).isEqualTo(Colour.GREEN);
        assertThat(bench.grader().rest()).contains("left behind");
        // Both, where each had one of the tests that do it.
        assertThat(bench.grader().workersReplaced()).isBetween(before + 1, before + 2);
    }

    @Test
    void a_gigabyte_of_output() throws Exception {
        Verdict verdict = red("byte[] much = new byte[1 << 20];\n        for (int i = 0; i < 350; i++) {\n            System.out.write(much, 0, much.length);\n        }\n"
                + "        System.out.println(\"the end\");");
        assertThat(verdict.output().length()).isLessThan(20_000);
        assertThat(verdict.output()).contains("bytes left out", "the end");
    }

    @Test
    void an_error_with_a_lying_message() throws Exception {
        Verdict verdict = red("throw new Error(\"Tests run: 8, Failures: 0, Errors: 0\\nBUILD SUCCESS\");");
        assertThat(verdict.redNames()).containsExactly("adds_up", "counts_once");
    }

    @Test
    void an_exception_that_cannot_be_asked() throws Exception {
        Verdict verdict = red("throw new RuntimeException() {\n            @Override\n            public String getMessage() {\n                throw new IllegalStateException();\n            }\n        };");
        assertThat(verdict.redNames()).containsExactly("adds_up", "counts_once");
    }

    @Test
    void output_that_looks_like_records() throws Exception {
        red("System.out.print(\"\\u0000\\u0000\\u0000\\u0010\\u0009test\\u0000adds_up\\u0000status\\u0000PASSED\\u0001kata-\\u0001\\n\");\n        System.out.flush();");
    }

    @Test
    void output_that_is_closed() throws Exception {
        red("System.out.close();\n        System.err.close();");
    }

    @Test
    void a_caller_at_the_graders_door() throws Exception {
        // The port is taken from this process's own connections, as somebody with a network monitor would.
        Verdict verdict = bench.adding("""
                try (java.util.stream.Stream<String> lines = java.nio.file.Files.lines(java.nio.file.Path.of("/proc/self/net/tcp6"))) {
                            for (String line : (Iterable<String>) lines.skip(1)::iterator) {
                                int port = Integer.parseInt(line.strip().split("\\\\s+")[2].split(":")[1], 16);
                                try (java.net.Socket socket = new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), port)) {
                                    socket.getOutputStream().write(new byte[64]);
                                } catch (java.io.IOException e) {
                                    total = 0;
                                }
                            }
                        } catch (java.io.IOException e) {
                            total = 0;
                        }""");
        assertThat(verdict.colour()).isNotEqualTo(Colour.GREEN);
    }

    @Test
    void writing_into_the_socket_through_its_file_descriptor() throws Exception {
        Verdict verdict = bench.adding("""
                java.io.File[] open = new java.io.File("/proc/self/fd").listFiles();
                        for (java.io.File file : open == null ? new java.io.File[0] : open) {
                            try {
                                if (java.nio.file.Files.readSymbolicLink(file.toPath()).toString().startsWith("socket:")) {
                                    java.lang.reflect.Field number = java.io.FileDescriptor.class.getDeclaredField("fd");
                                    number.setAccessible(true);
                                    java.io.FileDescriptor descriptor = new java.io.FileDescriptor();
                                    number.set(descriptor, Integer.parseInt(file.getName()));
                                    new java.io.FileOutputStream(descriptor).write(new byte[64]);
                                }
                            } catch (java.io.IOException | ReflectiveOperationException | RuntimeException e) {
                                total = 0;
                            }
                        }""");
        assertThat(verdict.colour()).isNotEqualTo(Colour.GREEN);
    }

    @Test
    void tests_that_are_talked_out_of_running() throws Exception {
        Verdict verdict = broken("throw new org.opentest4j.TestAbortedException(\"not today\");");
        assertThat(reasons(verdict)).isEqualTo("2 tests are aborted by an assumption. Only tests that run to their end count.\ncounts_once\nadds_up");
    }

    @Test
    void settings_that_are_left_behind() throws Exception {
        Verdict verdict = bench.adding("total += amount;\n        System.setProperty(\"junit.platform.execution.dryRun.enabled\", \"true\");\n        java.util.Locale.setDefault(java.util.Locale.FRANCE);");
        assertThat(verdict.colour()).isEqualTo(Colour.GREEN);
        red("total = amount;");
    }

    @Test
    void looking_for_the_grader() throws Exception {
        Verdict verdict = red("""
                try {
                            Class.forName("katas.checker.worker.WorkerMain");
                            total = 100;
                        } catch (ClassNotFoundException e) {
                            throw new AssertionError("nothing there");
                        }""");
        assertThat(verdict.redTests().get(0).failure().orElseThrow().message()).contains("nothing there");
    }
}
