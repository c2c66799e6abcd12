package katas.checker.debrief;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import katas.checker.attempt.Task;
import katas.checker.catalog.InterviewNotes;
import katas.checker.page.Block;
import katas.checker.page.Page;
import katas.checker.page.TextPage;
import katas.checker.text.MarkdownText;
import katas.checker.text.Screen;

/** Asks interview questions, one at a time: somebody answers, sees what a strong answer contains, and says what of it was there. */
final class Conversation {

    /** Takes an answer, as soon as it is given. */
    @FunctionalInterface
    interface Record {
        void take(KataFacts kata, InterviewNotes.Question question, Task.Answer answer);
    }

    private final Screen screen;
    private final PrintWriter out;
    private final Lines lines;
    private final Record record;
    private boolean stopped;

    Conversation(Screen screen, PrintWriter out, Lines lines, Record record) {
        this.screen = screen;
        this.out = out;
        this.lines = lines;
        this.record = record;
    }

    /** Asks what is still open. @return how many questions were answered */
    int about(List<KataFacts> katas) throws IOException {
        int all = katas.stream().mapToInt(kata -> QuestionSection.open(kata).size()).sum();
        int number = 0;
        int answered = 0;
        if (all > 0) {
            out.println();
            MarkdownText.lines("Now the conversation: " + Practice.times(all, "question") + ". Answer each as you would across the table, aloud or typed, and then compare. "
                    + "What you answer is kept, question by question.", screen, 0).forEach(out::println);
        }
        for (KataFacts kata : katas) {
            for (InterviewNotes.Question question : QuestionSection.open(kata)) {
                number++;
                if (!stopped && ask(kata, question, "Question " + number + " of " + all + (katas.size() > 1 ? " (" + kata.lesson().name() + ")" : ""))) {
                    answered++;
                }
            }
        }
        return answered;
    }

    private boolean ask(KataFacts kata, InterviewNotes.Question question, String head) throws IOException {
        out.println();
        out.println(screen.paint("bold", head));
        MarkdownText.lines(question.title(), screen, 2).forEach(out::println);
        out.println();
        out.println("Type your answer and end it with an empty line; or say it aloud and press Enter.  s skip, q stop");
        Optional<String> text = answer();
        if (text.isEmpty()) {
            return false;
        }
        out.println();
        out.println(screen.paint("bold", "A strong answer makes these points:"));
        Block.Checklist points = new Block.Checklist("", question.points().stream().map(point -> new Block.Point(point, Block.Tick.OPEN)).toList());
        TextPage.lines(new Page("", List.of(points)), screen).stream().skip(2).forEach(out::println);
        Optional<List<Integer>> made = rating(question.points().size());
        if (made.isEmpty()) {
            return false;
        }
        record.take(kata, question, new Task.Answer(text.get(), made.get(), question.points().size()));
        for (InterviewNotes.FollowUp next : question.followUps()) {
            out.println();
            MarkdownText.lines("**They might go on:** *" + next.question() + "* " + next.answer(), screen, 0).forEach(out::println);
        }
        out.flush();
        return true;
    }

    /** What was typed, nothing if it was said aloud; empty when the question is skipped. */
    private Optional<String> answer() throws IOException {
        List<String> typed = new ArrayList<>();
        while (true) {
            Optional<String> line = prompt("> ");
            if (line.isEmpty()) {
                return Optional.empty();
            }
            if (typed.isEmpty() && left(line.get())) {
                return Optional.empty();
            }
            if (line.get().isBlank()) {
                return Optional.of(String.join("\n", typed));
            }
            typed.add(line.get().stripTrailing());
        }
    }

    private Optional<List<Integer>> rating(int points) throws IOException {
        while (true) {
            out.println();
            out.println("Which of them did you make? Their numbers (1 3), all or none.  s skip, q stop");
            Optional<String> line = prompt("> ");
            if (line.isEmpty() || left(line.get())) {
                return Optional.empty();
            }
            Optional<List<Integer>> made = Rating.parse(line.get(), points);
            if (made.isPresent()) {
                return made;
            }
            out.println(line.get().isBlank() ? "Nothing was typed." : "That names no point: there are 1 to " + points + ".");
        }
    }

    private boolean left(String line) {
        String word = line.strip().toLowerCase(Locale.ROOT);
        stopped |= word.equals("q");
        return word.equals("q") || word.equals("s");
    }

    private Optional<String> prompt(String sign) throws IOException {
        out.print(sign);
        out.flush();
        Optional<String> line = lines.next();
        if (line.isEmpty()) {
            stopped = true;
            out.println();
        }
        return line;
    }
}
