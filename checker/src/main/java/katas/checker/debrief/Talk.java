package katas.checker.debrief;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import katas.checker.archive.ClassArchive;
import katas.checker.attempt.Attempt;
import katas.checker.attempt.AttemptEvent;
import katas.checker.attempt.AttemptsFile;
import katas.checker.attempt.Stamp;
import katas.checker.attempt.Task;
import katas.checker.catalog.InterviewNotes;
import katas.checker.catalog.Repository;
import katas.checker.grader.Grader;
import katas.checker.grader.Settings;
import katas.checker.page.TextPage;
import katas.checker.scratch.Ending;
import katas.checker.text.Screen;
import katas.checker.text.Typed;

/**
 * The debrief as somebody meets it: the summary, the questions that are still open, the files. At the end of an interview and for {@code kata debrief}
 * it is the same.
 */
public final class Talk {

    /**
     * What is wanted.
     *
     * @param ask      whether to ask interview questions
     * @param run      whether to judge the code once more, beside the solution
     * @param html     where to write the page; empty for the usual place
     * @param markdown likewise
     */
    public record Wish(boolean ask, boolean run, Optional<Path> html, Optional<Path> markdown) {

        /** Everything, where it usually is. */
        public static final Wish ALL = new Wish(true, true, Optional.empty(), Optional.empty());
    }

    private final Repository repository;
    private final AttemptsFile file;
    private final Screen screen;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Lines lines;

    public Talk(Repository repository, Screen screen, PrintWriter out, PrintWriter err, Lines lines) {
        this.repository = repository;
        this.file = AttemptsFile.in(repository);
        this.screen = screen;
        this.out = out;
        this.err = err;
        this.lines = lines;
    }

    /**
     * Holds it. Answers are recorded as they are given: whoever stops in the middle loses none.
     *
     * @throws IllegalArgumentException when there is no such attempt, it is not over yet, or its name names no folder
     */
    public void about(String id, Wish wish) throws IOException, InterruptedException {
        List<Attempt> all = file.read().attempts();
        Attempt attempt = named(id, all);
        if (!isName(id)) {
            throw new IllegalArgumentException("\"" + id + "\" is no name of a folder");
        }
        if (!attempt.ended()) {
            throw new IllegalArgumentException("attempt " + id + " is not over yet");
        }
        Debrief debrief = put(attempt, all, wish.run());
        debrief.summary(screen).forEach(out::println);
        out.flush();
        write(debrief, id, wish);
        Ending.farewell("\nWhat you have answered is kept. Go on with: " + Typed.kata("debrief " + id) + "\nThe page, without your latest answers: " + repository.name(html(id, wish)));
        if (wish.ask() && new Conversation(screen, out, lines, (kata, question, answer) -> record(attempt, kata, question, answer)).about(debrief.facts().katas()) > 0) {
            List<Attempt> now = file.read().attempts();
            debrief = debrief.with(named(id, now), now);
            write(debrief, id, wish);
            out.println();
            TextPage.lines(SummaryPage.score(debrief.score()), screen).forEach(out::println);
        }
        files(debrief, id, wish);
        Ending.farewell("");
    }

    /** Whether files of an attempt can be called like this: the name comes from a file that somebody may have edited. */
    public static boolean isName(String id) {
        return id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}") && !id.contains("..");
    }

    private static Attempt named(String id, List<Attempt> all) {
        return all.stream().filter(attempt -> attempt.id().equals(id)).findFirst().orElseThrow(() -> new IllegalArgumentException("there is no attempt " + id));
    }

    private Debrief put(Attempt attempt, List<Attempt> all, boolean run) throws IOException, InterruptedException {
        if (!run) {
            return Debrief.of(repository, attempt, all, Optional.empty());
        }
        String patience = "Running the tests on your code and on the solution ...";
        if (screen.terminal()) {
            err.print(patience);
            err.flush();
        }
        try (Grader grader = new Grader(repository, Settings.usual().options(ClassArchive.in(repository).options()))) {
            return Debrief.of(repository, attempt, all, Optional.of(grader));
        } finally {
            if (screen.terminal()) {
                err.print("\r" + " ".repeat(patience.length()) + "\r");
                err.flush();
            }
        }
    }

    /** What was said is said, also when it cannot be recorded. */
    private void record(Attempt attempt, KataFacts kata, InterviewNotes.Question question, Task.Answer answer) {
        Stamp stamp = new Stamp(attempt.id(), Instant.now().toString(), attempt.elapsed().toMillis());
        try {
            file.append(List.of(new AttemptEvent.Answered(stamp, kata.task().kata(), question.title(), answer.text(), answer.made(), answer.points())));
        } catch (IOException e) {
            err.println("kata: this answer could not be recorded, and will be asked for again: " + e);
            err.flush();
        }
    }

    private Path folder(String id) {
        return repository.path("interviews/" + id);
    }

    private Path html(String id, Wish wish) {
        return wish.html().orElseGet(() -> folder(id).resolve(Debrief.HTML));
    }

    private Path markdown(String id, Wish wish) {
        return wish.markdown().orElseGet(() -> folder(id).resolve(Debrief.MARKDOWN));
    }

    private void write(Debrief debrief, String id, Wish wish) throws IOException {
        debrief.writeHtml(html(id, wish));
        debrief.writeMarkdown(markdown(id, wish));
    }

    private void files(Debrief debrief, String id, Wish wish) {
        long open = debrief.facts().katas().stream().mapToLong(kata -> QuestionSection.open(kata).size()).sum();
        out.println();
        out.println("The whole debrief: " + repository.name(html(id, wish)) + "  (and " + repository.name(markdown(id, wish)) + ")");
        if (open > 0) {
            out.println(Practice.times(open, "question") + " not answered yet: " + Typed.kata("debrief " + id));
        }
        out.flush();
    }
}
