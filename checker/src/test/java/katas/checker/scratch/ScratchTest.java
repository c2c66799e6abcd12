package katas.checker.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import katas.checker.compile.ClassPath;
import katas.checker.worker.JavaCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a living grader uses is never swept, whoever sweeps and whenever: a run whose files vanish gives a wrong verdict. */
class ScratchTest {

    private static final int FOLDERS = 400;
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    private Path temporary;

    /** Another process that sweeps, as every grader does at its start, until somebody types something. */
    static final class Sweeper {

        public static void main(String[] arguments) throws IOException {
            System.out.println("sweeping");
            while (System.in.available() == 0) {
                for (Path folder : Leftovers.find(Path.of(arguments[0]))) {
                    Leftovers.delete(folder);
                }
            }
            System.out.println("swept");
        }
    }

    private Process sweeper() throws IOException {
        JavaCommand command = new JavaCommand(ClassPath.ofThisProcess(), List.of());
        return new ProcessBuilder(command.line(Sweeper.class, temporary.toString())).redirectErrorStream(true).start();
    }

    @Test
    void a_folder_in_use_outlives_every_sweep_of_this_process_and_of_others() throws Exception {
        List<Scratch> used = new ArrayList<>();
        AtomicBoolean through = new AtomicBoolean();
        ExecutorService threads = Executors.newSingleThreadExecutor();
        Process other = sweeper();
        try {
            BufferedReader said = other.inputReader(StandardCharsets.UTF_8);
            assertThat(said.readLine()).isEqualTo("sweeping");
            Future<?> here = threads.submit(() -> {
                while (!through.get()) {
                    Leftovers.find(temporary);
                }
                return null;
            });
            for (int i = 0; i < FOLDERS; i++) {
                Scratch scratch = Scratch.create(temporary);
                Files.writeString(scratch.folder().resolve("classes"), "in use");
                used.add(scratch);
            }
            through.set(true);
            here.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            other.getOutputStream().write('\n');
            other.getOutputStream().flush();
            assertThat(other.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(said.lines()).as("what the other process said, and no exception").containsExactly("swept");
            assertThat(used).allSatisfy(scratch -> assertThat(scratch.folder().resolve("classes")).hasContent("in use"));
        } finally {
            through.set(true);
            other.destroyForcibly();
            threads.shutdown();
            for (Scratch scratch : used) {
                scratch.close();
            }
        }
        assertThat(temporary).isEmptyDirectory();
    }
}
