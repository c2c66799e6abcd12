package katas.checker.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import katas.checker.watch.Event;
import katas.checker.watch.TypedLines;
import org.junit.jupiter.api.Test;

class CommandsTest {

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final TypedLines later = new TypedLines();
    private final Commands commands = new Commands(this::heard, later);

    private static InputStream typed(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What a "submit" asks for is through only when the next line waits already. */
    private void heard(Event event) {
        events.add(event);
        Thread reader = Thread.currentThread();
        if (event.equals(new Heard.Asked(Ask.SUBMIT))) {
            CompletableFuture.runAsync(() -> {
                await().until(() -> reader.getState() == Thread.State.WAITING);
                later.begin();
                commands.next();
            });
        } else {
            commands.next();
        }
    }

    private List<String> left() throws Exception {
        List<String> lines = new ArrayList<>();
        for (Optional<String> line = later.next(); line.isPresent(); line = later.next()) {
            lines.add(line.get());
        }
        return lines;
    }

    @Test
    void what_follows_a_submit_waits_until_it_is_known_for_whom_it_is() throws Exception {
        commands.read(typed("hint\n\nwhat now\nsubmit\nq\nIt depends.\n\n"), true);
        assertThat(events).containsExactly(new Heard.Asked(Ask.HINT), new Heard.NotUnderstood("what now"), new Heard.Asked(Ask.SUBMIT), new Heard.InputOver(true));
        assertThat(left()).containsExactly("q", "It depends.", "");
    }

    @Test
    void the_end_of_what_is_no_pipe_means_that_nobody_types_and_not_that_somebody_has_left() throws Exception {
        commands.read(typed("leave\n"), false);
        assertThat(events).containsExactly(new Heard.Asked(Ask.QUIT), new Heard.InputOver(false));
        assertThat(left()).isEmpty();
    }
}
