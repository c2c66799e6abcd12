package katas.checker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import katas.checker.catalog.FrontMatter;
import katas.checker.verify.SyntheticRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What bash offers after Tab. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no bash to ask")
class CompletionTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void build() throws IOException {
        new SyntheticRepository(folder).write("kata", "").write("katas/target/x", "");
        Files.writeString(folder.resolve("completion.sh"), CompletionCommand.script(CompletionCommand.Shell.bash));
    }

    private List<String> after(Path directory, String... words) throws Exception {
        StringBuilder script = new StringBuilder("source '" + folder.resolve("completion.sh") + "'\nCOMP_WORDS=(");
        for (String word : words) {
            script.append(" '").append(word).append("'");
        }
        script.append(")\nCOMP_LINE=\"${COMP_WORDS[*]}\"\nCOMP_CWORD=").append(words.length - 1).append("\n_complete_kata 2>/dev/null\nprintf '%s\\n' \"${COMPREPLY[@]}\"\n");
        Process bash = new ProcessBuilder("bash", "--norc", "-c", script.toString()).directory(directory.toFile()).redirectErrorStream(true).start();
        String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return output.lines().filter(line -> !line.isBlank()).toList();
    }

    @Test
    void commands_options_and_katas_are_offered() throws Exception {
        assertThat(after(folder, "./kata", "")).contains("list", "test", "hint", "diff", "reset", "verify", "new", "doctor", "completion", "help");
        assertThat(after(folder, "./kata", "test", "--li")).containsExactly("--limit");
        assertThat(after(folder, "./kata", "completion", "")).containsExactly("bash", "zsh");
        for (String command : List.of("test", "hint", "diff", "reset", "verify")) {
            assertThat(after(folder, "./kata", command, "")).as(command).containsExactly("01-counter");
            assertThat(after(folder, "./kata", command, "2")).as(command).isEmpty();
        }
    }

    @Test
    void after_an_option_that_takes_one_of_a_few_words_these_are_offered() throws Exception {
        assertThat(after(folder, "./kata", "list", "--state", "")).containsExactly("untouched", "edited", "red", "broken", "green");
        assertThat(after(folder, "./kata", "list", "--state", "un")).containsExactly("untouched");
        for (String command : List.of("list", "interview", "new")) {
            assertThat(after(folder, "./kata", command, "--pillar", "")).as(command).containsExactly("1", "2", "3", "4", "data", "persistence", "transactions", "failure");
        }
        for (String command : List.of("test", "watch", "verify", "interview")) {
            assertThat(after(folder, "./kata", command, "--db", "")).as(command).containsExactly("h2", "postgres");
        }
        for (String command : List.of("interview", "new")) {
            assertThat(after(folder, "./kata", command, "--difficulty", "")).as(command).containsExactly("1", "2", "3", "4", "5");
        }
        assertThat(after(folder, "./kata", "bench", "--only", "")).contains("save", "cold", "soak", "flakes").noneMatch(word -> word.contains(":"));
        assertThat(after(folder, "./kata", "interview", "--kata", "")).containsExactly("01-counter");
    }

    @Test
    void every_pillar_that_is_offered_means_one() {
        assertThat(new Candidates.Pillars()).hasSize(8).allSatisfy(word -> assertThat(FrontMatter.PILLARS).contains(FrontMatter.pillar(word)));
    }

    @Test
    void katas_are_those_of_the_command_that_is_typed_or_of_where_somebody_is() throws Exception {
        Files.createDirectories(folder.resolve("katas/c1-new"));
        assertThat(after(folder.getRoot(), folder.resolve("kata").toString(), "test", "")).containsExactly("01-counter", "c1-new");
        assertThat(after(folder.resolve("katas/01-counter"), "kata", "test", "c")).containsExactly("c1-new");
        Files.createSymbolicLink(folder.resolve("katas/link"), folder.resolve("kata"));
        assertThat(after(folder.getRoot(), folder.resolve("katas/link").toString(), "hint", "0")).containsExactly("01-counter");
    }
}
