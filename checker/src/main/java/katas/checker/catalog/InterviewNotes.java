package katas.checker.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import katas.checker.report.Finding;

/**
 * A kata's INTERVIEW.md: questions for the conversation after the code, each with what a strong answer contains. All texts but titles are Markdown.
 *
 * @param questions  in the order of the file
 * @param otherTools the same concept in other tools, an item each
 */
public record InterviewNotes(List<Question> questions, List<String> otherTools) {

    /** The heading of what is no question. */
    public static final String OTHER_TOOLS = "In other tools";
    /** So many questions are the least. */
    public static final int QUESTIONS = 3;

    /** Notes that say nothing. */
    public static final InterviewNotes NONE = new InterviewNotes(List.of(), List.of());

    private static final String FILE = "INTERVIEW.md";
    private static final String EXAMPLE = "## Why is that no rollback?\n\n**Strong answer**\n\n- The process can die in between.\n\nFollow-up: *And then?* It is never undone.";

    public InterviewNotes {
        questions = List.copyOf(questions);
        otherTools = List.copyOf(otherTools);
    }

    /**
     * One question.
     *
     * @param title     the question, as plain text
     * @param points    what a strong answer contains, an item each
     * @param followUps what to ask next; may be empty
     */
    public record Question(String title, List<String> points, List<FollowUp> followUps) {

        public Question {
            points = List.copyOf(points);
            followUps = List.copyOf(followUps);
        }
    }

    /**
     * A question that goes on from an answer.
     *
     * @param question what is asked
     * @param answer   what a strong answer says
     */
    public record FollowUp(String question, String answer) {
    }

    /** Where a kata's notes are. */
    public static Path file(Kata kata) {
        return kata.folder().resolve(FILE);
    }

    /** Reads what can be read of them; where they are not as they should be, there is a finding. */
    public static InterviewNotes read(Kata kata, List<Finding> findings) throws IOException {
        Path file = file(kata);
        if (!Files.isRegularFile(file)) {
            findings.add(new Finding(kata.name(file), "questions, and \"## " + OTHER_TOOLS + "\"", "no such file", "write it, question by question:\n" + EXAMPLE));
            return NONE;
        }
        List<Question> questions = new ArrayList<>();
        List<String> tools = new ArrayList<>();
        for (Markdown.Section section : Markdown.read(file).sections()) {
            AnswerReader reader = new AnswerReader(kata.name(file), section, findings);
            if (section.heading().equalsIgnoreCase(OTHER_TOOLS)) {
                tools.addAll(reader.items());
            } else {
                questions.add(reader.question());
            }
        }
        if (questions.size() < QUESTIONS) {
            findings.add(new Finding(kata.name(file), "at least " + QUESTIONS + " questions, each a heading \"## ...\"", questions.size() + "",
                    "write the others:\n" + EXAMPLE));
        }
        return new InterviewNotes(questions, tools);
    }
}
