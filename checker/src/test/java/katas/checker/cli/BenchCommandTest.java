package katas.checker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Only what is wrong with a call: figures are for those who ask for them. */
class BenchCommandTest {

    private final StringWriter err = new StringWriter();

    @Test
    void an_unknown_measure_is_wrong_usage_and_is_told_which_there_are() {
        assertThat(kata("bench", "--only", "save,luck")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("\"luck\" is no measure", "save: ", "flakes: ");
    }

    @Test
    void measures_at_least_once() {
        assertThat(kata("bench", "--runs", "0")).isEqualTo(ExitCodes.USAGE);
        assertThat(kata("bench", "--only", "soak", "--rounds", "-1")).isEqualTo(ExitCodes.USAGE);
    }

    private int kata(String... arguments) {
        CommandLine line = KataCommand.commandLine();
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
