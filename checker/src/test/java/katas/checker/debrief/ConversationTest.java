package katas.checker.debrief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import katas.checker.attempt.Attempt;
import katas.checker.attempt.AttemptsFile;
import katas.checker.attempt.How;
import katas.checker.attempt.Task;
import katas.checker.text.Screen;
import katas.checker.verify.SyntheticRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions and answers, as lines that somebody types. */
class ConversationTest {

    private static final Talk.Wish WISH = new Talk.Wish(true, false, Optional.empty(), Optional.empty());

    @TempDir
    private Path folder;
    private SyntheticRepository repository;
    private String out = "";
    private String err = "";

    @BeforeEach
    void build() throws Exception {
        repository = new SyntheticRepository(folder);
        AttemptsFile.in(repository.repository()).append(Attempts.ofOne("one").run(100, 0, 1, 2).ended(200, How.GAVE_UP, 0, 1, 2).events());
    }

    private void typed(Talk.Wish wish, Lines lines) throws Exception {
        StringWriter toOut = new StringWriter();
        StringWriter toErr = new StringWriter();
        try {
            new Talk(repository.repository(), new Screen(80, false, false), new PrintWriter(toOut, true), new PrintWriter(toErr, true), lines).about("one", wish);
        } finally {
            out = toOut.toString();
            err = toErr.toString();
        }
    }

    private void typed(String... lines) throws Exception {
        typed(WISH, Lines.of(new StringReader(String.join("\n", lines))));
    }

    private Map<String, Task.Answer> answers() throws Exception {
        List<Attempt> attempts = AttemptsFile.in(repository.repository()).read().attempts();
        return attempts.get(0).tasks().get(0).answers();
    }

    private String page() throws Exception {
        return Files.readString(folder.resolve("interviews/one/debrief.md"));
    }

    @Test
    void typed_aloud_and_none_of_it() throws Exception {
        typed("It is one number,", "after all.", "", "all", "", "1", "I do not know.", "", "none");
        assertThat(answers()).containsExactly(Map.entry("What is a sum?", new Task.Answer("It is one number,\nafter all.", List.of(0), 1)),
                Map.entry("What is none?", new Task.Answer("", List.of(0), 1)), Map.entry("What is a counter?", new Task.Answer("I do not know.", List.of(), 1)));
        assertThat(out).contains("Question 1 of 3", "What is a sum?", "1. One number.", "Score: ", "1 of 1, 1 of 1, 0 of 1", "The whole debrief: interviews/one/debrief.html");
        assertThat(out.indexOf("1. One number.")).as("points come after the answer").isGreaterThan(out.indexOf("What is a sum?"));
        assertThat(page()).contains("It is one number,", "☑ made: One number.", "☐ not made: Something that adds.");
    }

    @Test
    void what_was_skipped_is_asked_again_and_what_was_answered_is_not() throws Exception {
        typed("s", "", "s", "aloud", "", "1");
        assertThat(answers().keySet()).containsExactly("What is a counter?");
        assertThat(out).contains("2 questions not answered yet: kata debrief one");
        typed("q");
        assertThat(out).contains("Question 1 of 2").doesNotContain("Question 2 of 2", "What is a counter?");
        assertThat(answers()).hasSize(1);
    }

    @Test
    void an_end_of_the_input_keeps_what_was_answered() throws Exception {
        typed("mine", "", "1", "the second", "", "");
        assertThat(answers().keySet()).containsExactly("What is a sum?");
        assertThat(page()).contains("mine", "☑ made: One number.");
        typed();
        assertThat(out).contains("Question 1 of 2", "2 questions not answered yet");
    }

    /** Ctrl-C ends the program wherever it is: what was answered lies in the file by then. */
    @Test
    void whoever_is_killed_in_the_middle_loses_no_answer() throws Exception {
        Lines lines = Lines.of(new StringReader("mine\n\n1\n"));
        assertThatThrownBy(() -> typed(WISH, () -> {
            Optional<String> line = lines.next();
            if (line.isEmpty()) {
                throw new Killed();
            }
            return line;
        })).isInstanceOf(Killed.class);
        assertThat(answers()).containsKey("What is a sum?");
        assertThat(page()).as("written before the first question").contains("# Debrief");
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Test
    void a_rating_that_means_nothing_is_asked_for_again() throws Exception {
        typed("", "2", "", "-1", "one", "all", "q");
        assertThat(out).contains("That names no point: there are 1 to 1.", "Nothing was typed.");
        assertThat(answers()).containsOnlyKeys("What is a sum?");
    }

    @Test
    void nothing_is_asked_when_nobody_wants_it_or_all_is_answered() throws Exception {
        typed(new Talk.Wish(false, false, Optional.of(folder.resolve("x/page.html")), Optional.empty()), () -> {
            throw new AssertionError("asked");
        });
        assertThat(out).contains("x/page.html", "3 questions not answered yet");
        assertThat(folder.resolve("x/page.html")).exists();
        typed("", "all", "", "all", "", "all");
        typed(WISH, () -> {
            throw new AssertionError("asked");
        });
        assertThat(out).doesNotContain("not answered yet", "Question 1");
    }

    @Test
    void an_answer_that_cannot_be_recorded_is_told_and_the_rest_goes_on() throws Exception {
        Lines lines = Lines.of(new StringReader("\nall\n\nall\n"));
        Path file = folder.resolve(".kata/attempts.jsonl");
        String before = Files.readString(file);
        boolean[] first = {true};
        typed(WISH, () -> {
            if (first[0]) {
                first[0] = false;
                Files.delete(file);
                Files.createDirectory(file);
            }
            Optional<String> line = lines.next();
            if (line.isEmpty()) {
                Files.delete(file);
                Files.writeString(file, before);
            }
            return line;
        });
        assertThat(err).contains("this answer could not be recorded, and will be asked for again");
        assertThat(out).contains("Question 3 of 3", "The whole debrief");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {"1 3|0,2", "3,1|0,2", "1;2|0,1", "2-4|1,2,3", "ALL|0,1,2,3", " none |''", "0|''", "1 1|0", "5|-", "0 1|-", "3-1|-", "x|-", "''|-", "1 -|-", "99999999999|-", "1000|-"})
    void points_are_named_in_many_ways(String typed, String made) {
        Optional<List<Integer>> expected = made == null ? Optional.empty()
                : Optional.of(made.isEmpty() ? List.of() : List.of(made.split(",")).stream().map(Integer::valueOf).toList());
        assertThat(Rating.parse(typed, 4)).isEqualTo(expected);
    }
}
