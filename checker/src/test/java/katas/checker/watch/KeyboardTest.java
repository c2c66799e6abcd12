package katas.checker.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jline.terminal.Attributes;
import org.jline.terminal.impl.DumbTerminal;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.Test;

/** What comes from the keys. */
class KeyboardTest {

    private static List<Event> typed(String text) throws Exception {
        List<Event> events = new ArrayList<>();
        try (DumbTerminal terminal = new DumbTerminal(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), new ByteArrayOutputStream())) {
            new KeyReader(terminal.reader(), events::add).run();
        }
        return events;
    }

    private static Event pressed(Key key) {
        return new Event.Pressed(key);
    }

    @Test
    void every_key_is_known_in_both_cases() throws Exception {
        assertThat(typed("hdnlr?q")).containsExactly(pressed(Key.HINT), pressed(Key.DIFF), pressed(Key.NEXT), pressed(Key.LIST), pressed(Key.RERUN),
                pressed(Key.HELP), pressed(Key.QUIT), new Event.Leave());
        assertThat(typed("HD")).startsWith(pressed(Key.HINT), pressed(Key.DIFF));
    }

    @Test
    void enter_runs_again_and_ctrl_l_draws_again() throws Exception {
        assertThat(typed("\r\n\f")).containsExactly(pressed(Key.RERUN), pressed(Key.RERUN), new Event.Resized(), new Event.Leave());
    }

    @Test
    void ctrl_c_and_ctrl_d_and_the_end_leave() throws Exception {
        assertThat(typed("\u0003h")).containsExactly(new Event.Leave(Keyboard.INTERRUPTED));
        assertThat(typed("\u0004h")).containsExactly(new Event.Leave());
        assertThat(typed("")).containsExactly(new Event.Leave());
    }

    @Test
    void arrows_function_keys_and_other_letters_mean_nothing() throws Exception {
        assertThat(typed("\u001b[D\u001b[1;5D\u001bOR\u001b[15~xyz ü€7\u001b\u001bh\u001b[")).containsExactly(pressed(Key.HINT), new Event.Leave());
    }

    @Test
    void the_terminal_gets_back_what_it_had() throws Exception {
        // Not closed: the reader of keys waits for one until the process ends, as it does in the real one.
        Terminal terminal = new LineDisciplineTerminal("test", "xterm", new ByteArrayOutputStream(), StandardCharsets.UTF_8);
        Attributes before = terminal.getAttributes();
        try (Keyboard keyboard = Keyboard.of(terminal, event -> { })) {
            Attributes now = keyboard.terminal().getAttributes();
            assertThat(now.getLocalFlag(Attributes.LocalFlag.ICANON)).isFalse();
            assertThat(now.getLocalFlag(Attributes.LocalFlag.ECHO)).isFalse();
            assertThat(now.getLocalFlag(Attributes.LocalFlag.ISIG)).isEqualTo(before.getLocalFlag(Attributes.LocalFlag.ISIG));
        }
        assertThat(terminal.getAttributes().toString()).isEqualTo(before.toString());
    }
}
