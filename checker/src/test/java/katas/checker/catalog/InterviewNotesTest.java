package katas.checker.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import katas.checker.report.Finding;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class InterviewNotesTest {

    @TempDir
    private Path folder;
    private final List<Finding> findings = new ArrayList<>();

    @Test
    void points_and_follow_ups_in_every_way_of_writing_them() throws Exception {
        InterviewNotes notes = read("""
                # Afterwards

                ## `commit()` throws. What do you *say*?

                Ask it slowly.

                **Strong answer**

                - Nobody knows: the *answer* may be lost,
                  and `x * y * z` is no emphasis.
                - There are two ways:
                  - look it up,
                  - or ask again.

                Follow-up: *And if `a * b` is
                asked twice?* Then a key
                *of one's own* helps.

                **Follow-up:** *Where is it kept?* In the same transaction.

                With a date.

                *Follow-up: why not before?* A crash burns it.

                ## In other tools

                - **EF Core**: `SaveChanges`.
                - **jOOQ:** the
                  same.
                """);
        assertThat(notes.questions()).hasSize(1);
        InterviewNotes.Question question = notes.questions().get(0);
        assertThat(question.title()).isEqualTo("commit() throws. What do you say?");
        assertThat(question.points()).containsExactly("Nobody knows: the *answer* may be lost,\nand `x * y * z` is no emphasis.",
                "There are two ways:\n- look it up,\n- or ask again.");
        assertThat(question.followUps()).containsExactly(
                new InterviewNotes.FollowUp("And if `a * b` is asked twice?", "Then a key\n*of one's own* helps."),
                new InterviewNotes.FollowUp("Where is it kept?", "In the same transaction.\n\nWith a date."),
                new InterviewNotes.FollowUp("why not before?", "A crash burns it."));
        assertThat(notes.otherTools()).containsExactly("**EF Core**: `SaveChanges`.", "**jOOQ:** the\nsame.");
        assertThat(findings).extracting(Finding::expected).containsExactly("at least 3 questions, each a heading \"## ...\"");
    }

    @Test
    void a_kata_without_notes_has_none_and_somebody_is_told() throws Exception {
        assertThat(InterviewNotes.read(new Kata(new Repository(folder), "01-counter"), findings)).isEqualTo(InterviewNotes.NONE);
        assertThat(findings).extracting(Finding::seen).containsExactly("no such file");
    }

    /** Nothing that the authors wrote is lost on the way. */
    @TestFactory
    Stream<DynamicTest> the_notes_of_every_kata() {
        return Repository.find().katas().stream().map(kata -> DynamicTest.dynamicTest(kata.slug(), () -> {
            InterviewNotes notes = InterviewNotes.read(kata, findings);
            assertThat(findings).isEmpty();
            String all = Files.readString(InterviewNotes.file(kata));
            assertThat(notes.questions()).hasSizeGreaterThanOrEqualTo(InterviewNotes.QUESTIONS)
                    .allSatisfy(question -> assertThat(question.points()).hasSizeGreaterThanOrEqualTo(2).noneMatch(String::isBlank));
            assertThat(notes.questions().stream().mapToInt(question -> question.followUps().size()).sum()).isEqualTo(all.split("Follow-up:", -1).length - 1);
            assertThat(notes.otherTools()).hasSizeGreaterThanOrEqualTo(5);
            assertThat(words(text(notes))).as("words, without headings and labels")
                    .isEqualTo(words(all.replaceAll("(?m)^# .*|\\*\\*Strong answer\\*\\*|\\*{0,2}Follow-up:|^## In other tools", "")));
        }));
    }

    private static String text(InterviewNotes notes) {
        StringBuilder text = new StringBuilder();
        for (InterviewNotes.Question question : notes.questions()) {
            text.append(question.title()).append('\n').append(String.join("\n", question.points())).append('\n');
            question.followUps().forEach(next -> text.append(next.question()).append('\n').append(next.answer()).append('\n'));
        }
        return text.append(String.join("\n", notes.otherTools())).toString();
    }

    private static List<String> words(String text) {
        return Stream.of(text.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
    }

    private InterviewNotes read(String text) throws Exception {
        Kata kata = new Kata(new Repository(folder), "01-counter");
        Files.createDirectories(kata.folder());
        Files.writeString(InterviewNotes.file(kata), text);
        return InterviewNotes.read(kata, findings);
    }
}
