package katas.checker.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import katas.checker.attempt.Attempt;
import katas.checker.attempt.AttemptEvent;
import katas.checker.attempt.AttemptsFile;
import katas.checker.attempt.Task;
import katas.checker.catalog.Repository;
import katas.checker.debrief.Talk;
import katas.checker.interview.Sitting;
import katas.checker.text.Prose;
import katas.checker.text.Screen;
import katas.checker.text.Times;
import katas.checker.text.Typed;
import katas.checker.watch.TypedLines;

/**
 * What is said when an interview is over, or was left.
 *
 * @param repository where the katas are
 * @param screen     what the debrief is read on
 * @param out        for people
 * @param err        for what went wrong
 * @param typed      the answers in the debrief
 */
record InterviewEnd(Repository repository, Screen screen, PrintWriter out, PrintWriter err, TypedLines typed) {

    /**
     * Says it.
     *
     * @param signal the exit code that a signal asks for, 0 without one
     * @return the exit code
     */
    int end(Sitting sitting, int signal) {
        Attempt attempt = sitting.recorder().attempt();
        boolean written = written(sitting);
        if (attempt.ended()) {
            summary(attempt);
        } else {
            say("Left. The clock stands, with " + Times.minutes(sitting.left()) + " left. Go on with: " + Typed.kata("interview --resume"), out);
        }
        out.flush();
        if (signal != 0) {
            return signal;
        }
        if (attempt.ended()) {
            debrief(attempt);
        }
        return !written ? ExitCodes.FAULT : attempt.ended() && attempt.green() ? ExitCodes.GREEN : ExitCodes.RED;
    }

    /** The same as {@code kata debrief}; what goes wrong in it does not change how the interview has ended. */
    private void debrief(Attempt attempt) {
        out.println();
        try {
            new Talk(repository, screen, out, err, typed::next).about(attempt.id(), Talk.Wish.ALL);
        } catch (IOException | RuntimeException e) {
            say("kata: the debrief could not be held: " + e + "\nNothing is lost. Try again: " + Typed.kata("debrief " + attempt.id()), err);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        err.flush();
    }

    private boolean written(Sitting sitting) {
        try {
            Optional<Path> rescued = sitting.recorder().close(events -> rescue(sitting.id(), events));
            rescued.ifPresent(file -> say("kata: not everything could be written to .kata/attempts.jsonl. The lines that are missing are in " + file
                    + ".\nWhen there is room again, add them: cat " + file + " >> .kata/attempts.jsonl", err));
            err.flush();
            return rescued.isEmpty();
        } catch (IOException e) {
            say("kata: what happened in this interview could not be written anywhere: " + e + ". Your code is where you saved it.", err);
            err.flush();
            return false;
        }
    }

    private static Path rescue(String id, List<AttemptEvent> events) throws IOException {
        Path file = Files.createTempDirectory("kata-interview-").resolve("attempt-" + id + ".jsonl");
        AttemptsFile.at(file).append(events);
        return file;
    }

    private void summary(Attempt attempt) {
        out.println();
        say("Interview " + attempt.id() + ", " + Times.minutes(attempt.overAt().orElse(attempt.elapsed())) + " of " + Times.minutes(attempt.setting().limit()), out);
        for (String slug : attempt.setting().katas()) {
            Optional<Task> task = attempt.task(slug);
            Prose.behind("  " + slug + ": ", task.map(InterviewEnd::line).orElse("not begun"), screen.columns()).forEach(out::println);
        }
    }

    private static String line(Task task) {
        String end = task.end().map(how -> how.verdict().toUpperCase(Locale.ROOT) + "  " + how.how().name().toLowerCase(Locale.ROOT).replace('_', ' ')).orElse("");
        return end + ", " + task.greenAtLast().size() + " of " + task.behaviours().size() + " behaviours, " + count(task.runs().size(), "run") + ", " + count(task.hints().size(), "hint");
    }

    private void say(String text, PrintWriter where) {
        Prose.print(text, screen, where);
    }

    private static String count(int many, String what) {
        return many + " " + what + (many == 1 ? "" : "s");
    }
}
