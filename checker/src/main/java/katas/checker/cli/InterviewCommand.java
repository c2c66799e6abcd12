package katas.checker.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import katas.checker.archive.ClassArchive;
import katas.checker.attempt.AttemptsFile;
import katas.checker.catalog.Repository;
import katas.checker.database.DatabaseOption;
import katas.checker.grader.Grader;
import katas.checker.grader.Settings;
import katas.checker.interview.InterviewLock;
import katas.checker.interview.Sitting;
import katas.checker.text.Prose;
import katas.checker.text.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kata interview}: katas against the clock. */
@Command(name = "interview", mixinStandardHelpOptions = true, description = {
        "One kata, or a set, against the clock, as in an interview; for interviewers, a folder to hand out, and a verdict on what comes back.",
        "", "It picks a kata that you have not solved, lays it out in a folder of its own (interviews/ID, which git ignores; your work in katas/ "
        + "stays untouched), shows the task and runs the tests at every save.",
        "", "Which kata: one that is not green, neither in katas/ nor in an earlier interview; one step harder than the hardest that you have solved "
        + "(difficulty 2 for a beginning), or as near to that as there is; by chance among equals. When all are solved, one of all.",
        "", "Keys, without Enter: h hint, p pause and go on, s submit, g give up, t task, r rerun, ? help, q leave.",
        "In a pipe, or with --no-tty, the same as words on lines: hint, pause, submit, give up, task, rerun, help, leave.",
        "Submitting or giving up ends a kata and begins the next of a set. There is no difference to the solution before the end.",
        "", "The clock runs only while the interview does. It stands still while the program is closed or killed, while the computer is asleep or off, "
        + "and during a pause; each of these is recorded with its length. Sleep does not count because nobody works in it, and because a lid that was "
        + "closed by accident must not end an interview. It does not depend on the clock on the wall. A kill costs a second at the most.",
        "", "When the time is over, the last complete save is judged. Nothing that is saved later counts; going on without the clock is offered (u).",
        "A pause hides nothing: code and task are in your editor anyway. It is recorded instead.", ""})
final class InterviewCommand implements Callable<Integer> {

    @Mixin
    private KataChoice choice;

    @Option(names = "--in-place", description = "Work in katas/ itself, for IDEs that have it open. What you have there is kept in .kata/backup first.")
    private boolean inPlace;

    @Option(names = "--resume", paramLabel = "ID", arity = "0..1", fallbackValue = "", description = "Go on with the newest interview that is not finished, or with this one.")
    private String resume;

    @Option(names = "--new", description = "Begin although another is not finished; that is recorded as given up.")
    private boolean anew;

    @Mixin
    private TableOptions table;

    @Mixin
    private LimitOption limit;

    @Mixin
    private InterviewerOptions interviewer;

    @Mixin
    private DatabaseOption database;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Duration aTest = limit.get();
        check();
        Repository repository = Repository.find();
        if (interviewer.asked()) {
            refuseUnless(resume == null && !inPlace && !anew && table.usual(), "--pack and --judge begin no interview here: of the other options only those that choose katas go with --pack, and --limit with --judge.");
            return interviewer.run(repository, aTest, choice);
        }
        List<Path> libraries = database.apply(repository);
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try (InterviewLock alone = InterviewLock.take(repository)) {
            InterviewSetup setup = new InterviewSetup(repository, AttemptsFile.in(repository));
            setup.warnings().forEach(warning -> err.println("kata: " + warning));
            err.flush();
            Sitting sitting = resume != null ? setup.resume(resume) : begin(setup, out);
            ClassArchive archive = ClassArchive.in(repository);
            InterviewTable held = new InterviewTable(repository, table, out);
            int signal;
            try (Grader grader = new Grader(repository, Settings.usual().withSpare().limit(aTest).options(archive.options()).database(libraries))) {
                signal = held.hold(sitting, grader, setup.folder(sitting.id()));
            }
            return new InterviewEnd(repository, table.screen(), out, err, held.later()).end(sitting, signal);
        }
    }

    private void check() {
        choice.check();
        refuseUnless(resume == null || choice.free() && !inPlace && !anew, "--resume goes on with what was agreed on; it takes nothing that begins an interview.");
        choice.checkPillar();
    }

    private void refuseUnless(boolean right, String message) {
        if (!right) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    private Sitting begin(InterviewSetup setup, PrintWriter out) throws IOException {
        KataChoice.Chosen chosen = choice.choose(setup);
        Sitting sitting = setup.fresh(chosen.pick(), choice.minutes(), chosen.seed(), inPlace);
        // Only now: what was refused must not have ended another.
        setup.close(anew);
        Screen screen = table.screen();
        Prose.print(chosen.pick().note(), screen, out);
        Prose.print("Interview " + sitting.id() + ": " + String.join(", ", chosen.slugs()) + (chosen.named() ? "" : "  (the same pick again: --seed " + chosen.seed() + ")"), screen, out);
        out.println();
        out.flush();
        return sitting;
    }
}
