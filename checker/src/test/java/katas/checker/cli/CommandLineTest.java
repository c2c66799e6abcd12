package katas.checker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Help, slips of the finger, and wrong usage. */
class CommandLineTest {

    private String out = "";
    private String err = "";

    private int kata(String... arguments) {
        StringWriter toOut = new StringWriter();
        StringWriter toErr = new StringWriter();
        CommandLine line = KataCommand.commandLine();
        line.setOut(new PrintWriter(toOut, true));
        line.setErr(new PrintWriter(toErr, true));
        int code = line.execute(arguments);
        out = toOut.toString();
        err = toErr.toString();
        return code;
    }

    @Test
    void a_slip_gets_what_was_perhaps_meant() {
        assertThat(kata("tset")).isEqualTo(2);
        assertThat(err.lines()).containsExactly("kata: there is no command tset. Did you mean test?", "All that there is: kata --help");
        assertThat(kata("verfy", "12")).isEqualTo(2);
        assertThat(err).contains("Did you mean verify?");
        assertThat(kata("test", "--lmit", "3", "12")).isEqualTo(2);
        assertThat(err.lines()).containsExactly("kata: there is no option --lmit of \"kata test\". Did you mean --limit?", "All that there is: kata test --help");
        assertThat(kata("test", "--jnuit-xml=x", "12")).isEqualTo(2);
        assertThat(err).contains("Did you mean --junit-xml?");
        assertThat(kata("gardening")).isEqualTo(2);
        assertThat(err).contains("there is no command gardening.").doesNotContain("mean");
        assertThat(kata("list", "12")).isEqualTo(2);
        assertThat(err).contains("12 is one argument too many of \"kata list\"");
    }

    @Test
    void every_command_has_help_with_an_example() {
        for (CommandLine command : List.copyOf(KataCommand.commandLine().getSubcommands().values())) {
            String name = command.getCommandName();
            assertThat(kata("help", name)).as(name).isZero();
            String help = out;
            assertThat(kata(name, "--help")).as(name).isZero();
            assertThat(out).as(name).isEqualTo(help);
            if (!name.equals("help")) {
                assertThat(help).as(name).contains("\n  ", "kata " + name);
                assertThat(help.substring(help.indexOf('\n'))).as("examples of " + name).containsPattern("kata " + name);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {55, 60, 80, 100})
    void help_fits_the_width_and_no_example_is_broken(int width) {
        CommandLine all = KataCommand.commandLine();
        List<CommandLine> commands = new ArrayList<>(all.getSubcommands().values());
        commands.add(all);
        for (CommandLine command : commands) {
            command.setHelpFactory((spec, colours) -> new Usage(spec, colours, width));
            List<String> help = command.getUsageMessage(CommandLine.Help.Ansi.OFF).lines().toList();
            assertThat(help).as(command.getCommandName()).allMatch(line -> line.length() <= width);
            for (String line : command.getCommandSpec().usageMessage().footer()) {
                if (line.startsWith("  ")) {
                    String example = "  " + line.strip().split(" {2,}")[0];
                    assertThat(help).as(command.getCommandName()).anyMatch(shown -> shown.equals(example) || shown.startsWith(example + "  "));
                }
            }
        }
    }

    @Test
    void help_is_as_wide_as_the_terminal_within_reason() {
        assertThat(List.of(30, 70, 80, 250)).map(Usage::within).containsExactly(55, 70, 80, 100);
    }

    @Test
    void version_tells_all_that_a_report_needs() {
        assertThat(kata("--version")).isZero();
        assertThat(out).contains("Persistence Katas 1", "Hibernate ORM 7.", "Java " + Runtime.version());
    }

    @Test
    void a_limit_is_a_number_of_seconds_that_somebody_can_wait_for() {
        assertThat(kata("test", "12", "--limit", "99999999999")).isEqualTo(2);
        assertThat(err).contains("--limit takes a number of seconds, from 1 to 86400.");
        assertThat(kata("test", "12", "--limit", "5.5")).isEqualTo(2);
        assertThat(err).contains("\"5.5\" is no whole number of seconds");
    }

    @Test
    void where_a_report_cannot_be_written_is_said_before_the_tests_run(@TempDir Path folder) {
        assertThat(kata("test", "12", "--junit-xml", folder.toString())).isEqualTo(2);
        assertThat(err).contains("--junit-xml: " + folder + " is a folder; it takes the name of a file.");
        assertThat(out).isEmpty();
    }
}
