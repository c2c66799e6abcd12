package katas.checker.debrief;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import katas.checker.attempt.Attempt;
import katas.checker.attempt.How;
import katas.checker.attempt.Setting;
import katas.checker.attempt.Task;
import katas.checker.catalog.Repository;
import katas.checker.catalog.StubSheet;
import katas.checker.compile.SourceTree;
import katas.checker.grader.TestOutcome;
import katas.checker.grader.Verdict;

/**
 * What an interviewer reads about code that came back from somebody to whom a kata was handed out: verdict, red flags, questions with what a strong answer
 * contains, the difference to the solution. Nothing is known of how it was written, so nothing is said of it. Not thread-safe.
 *
 * <pre>
 * try (HandedIn debriefs = new HandedIn(repository)) {
 *     Path page = debriefs.write("ada", answer.verdict().get(), answer.code());
 * }
 * </pre>
 */
public final class HandedIn implements AutoCloseable {

    private final Repository repository;
    private final HandedInCode codes;

    public HandedIn(Repository repository) {
        this.repository = repository;
        this.codes = new HandedInCode(repository);
    }

    /**
     * What there is to say about one kata.
     *
     * @param name    of the candidate
     * @param verdict on the code, which is not run again
     * @param code    what was judged
     */
    public Debrief debrief(String name, Verdict verdict, SourceTree code) throws IOException {
        try {
            Attempt attempt = attempt(name, Instant.now(), List.of(verdict));
            return Debrief.of(new Gathering(repository, codes.of(verdict, code)).facts(Audience.INTERVIEWER, attempt, List.of()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (InterruptedIOException) new InterruptedIOException("stopped").initCause(e);
        }
    }

    /**
     * Writes it to {@code interviews/handed-in/NAME/SLUG}, as HTML and as Markdown, in place of what is there.
     *
     * @return the HTML
     */
    public Path write(String name, Verdict verdict, SourceTree code) throws IOException {
        Path folder = repository.path("interviews/handed-in/" + folder(name) + "/" + verdict.kata().slug());
        debrief(name, verdict, code).write(folder);
        return folder.resolve(Debrief.HTML);
    }

    /** A folder's name for any name; what two names have in common then is told apart by a number. */
    static String folder(String name) {
        String safe = name.replaceAll("[^A-Za-z0-9_-]+", "-").replaceAll("^-+|-+$", "");
        String shorter = safe.substring(0, Math.min(60, safe.length()));
        return shorter.equals(name) ? name : (shorter.isEmpty() ? "candidate" : shorter) + "-" + Integer.toHexString(name.hashCode());
    }

    /** The attempt of somebody of whom only verdicts are known. */
    static Attempt attempt(String name, Instant when, List<Verdict> verdicts) throws IOException {
        List<Task> tasks = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            tasks.add(task(verdict));
        }
        Setting setting = new Setting(tasks.stream().map(Task::kata).toList(), 0, 0, "", "", "", "");
        return new Attempt(name, when.toString(), setting, List.copyOf(tasks), List.of(), Duration.ZERO, Optional.empty(), Optional.of(How.HANDED_IN));
    }

    /** What is red on the stub is published with the kata. */
    private static Task task(Verdict verdict) throws IOException {
        List<String> all = verdict.tests().stream().map(TestOutcome::name).toList();
        Set<String> red = new TreeSet<>();
        StubSheet.read(verdict.kata(), new ArrayList<>()).ifPresent(sheet -> {
            red.addAll(sheet.mustFail());
            red.addAll(sheet.mayFail());
        });
        List<String> green = verdict.tests().stream().filter(TestOutcome::green).map(TestOutcome::name).toList();
        return new Task(verdict.kata().slug(), Duration.ZERO, all, all.stream().filter(test -> !red.contains(test)).toList(), List.of(), List.of(),
                Optional.of(new Task.End(Duration.ZERO, How.HANDED_IN, verdict.colour().word(), green)), Map.of());
    }

    @Override
    public void close() throws IOException {
        codes.close();
    }
}
