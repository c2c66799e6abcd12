package katas.checker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import katas.checker.catalog.Kata;
import katas.checker.pristine.Pristine;
import katas.checker.run.Manifest;
import katas.checker.verify.SyntheticRepository;
import katas.checker.watch.Event;
import katas.checker.watch.QueueInbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What keys in a watcher are answered with. */
class CommandAsidesTest {

    private static final long SOON = Duration.ofSeconds(60).toNanos();

    @RegisterExtension
    private final CommandLineRunner line = new CommandLineRunner();
    @TempDir
    private Path folder;
    private final QueueInbox inbox = new QueueInbox();
    private Kata kata;
    private CommandAsides asides;

    @BeforeEach
    void build() throws Exception {
        SyntheticRepository repository = new SyntheticRepository(folder);
        kata = repository.repository().katas().get(0);
        Pristine.of(repository.repository()).bless(kata, new Manifest(Stream.of("begins_with_nothing", "counts_once", "adds_up")
                .map(test -> new Manifest.Entry("katas.counter.CounterTest", test)).toList()));
        line.in(folder);
        asides = new CommandAsides(repository.repository(), inbox, false);
    }

    @AfterEach
    void close() {
        asides.close();
    }

    private String said() throws InterruptedException {
        Optional<Event> event = inbox.next(inbox.now() + SOON);
        return event.map(said -> ((Event.Said) said).text()).orElse("");
    }

    @Test
    void hints_speak_of_keys() throws Exception {
        for (String next : new String[] {"The next one: press h again.", "press h again", "That was the last one. The way out: press d, and d again",
                "You have seen all 3; this is the last one again. The way out: press d"}) {
            asides.hint(kata);
            assertThat(said()).contains("01-counter  Hint ", next).doesNotContain("kata hint", "kata test", "kata diff");
        }
    }

    @Test
    void the_difference_before_green_needs_a_second_key() throws Exception {
        asides.diff(kata, false);
        assertThat(said()).contains("01-counter is not known to be green (untouched)", "See it all the same: press d again.").doesNotContain("kata diff", "total += amount");
        asides.diff(kata, true);
        assertThat(said()).contains("+        total += amount;").doesNotContain("press");
    }
}
