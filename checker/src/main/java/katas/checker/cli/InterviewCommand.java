package katas.checker.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import katas.checker.archive.ClassArchive;
import katas.checker.attempt.Attempt;
import katas.checker.attempt.AttemptsFile;
import katas.checker.attempt.Setting;
import katas.checker.catalog.FrontMatter;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.database.DatabaseOption;
import katas.checker.debrief.HandedIn;
import katas.checker.debrief.Talk;
import katas.checker.grader.Grader;
import katas.checker.grader.Settings;
import katas.checker.interview.Commands;
import katas.checker.interview.Desk;
import katas.checker.interview.Heard;
import katas.checker.interview.InterviewLock;
import katas.checker.interview.InterviewLoop;
import katas.checker.interview.InterviewRoom;
import katas.checker.interview.JudgedCopies;
import katas.checker.interview.Pick;
import katas.checker.interview.Sitting;
import katas.checker.interview.Workspace;
import katas.checker.pristine.Pristine;
import katas.checker.state.CodeHash;
import katas.checker.text.Screen;
import katas.checker.watch.Event;
import katas.checker.watch.FolderWatch;
import katas.checker.watch.GraderThread;
import katas.checker.watch.InputEnd;
import katas.checker.watch.Keyboard;
import katas.checker.watch.QueueInbox;
import katas.checker.watch.Snapshot;
import katas.checker.watch.TypedLines;
import katas.checker.watch.View;
import org.jline.utils.Signals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kata interview}: katas against the clock. */
@Command(name = "interview", mixinStandardHelpOptions = true, description = {
        "One kata, or a set, against the clock, as in an interview. It picks a kata that you have not solved, lays it out in a folder of its own",
        "(interviews/ID, which git ignores; your work in katas/ stays untouched), shows the task and runs the tests at every save.",
        "", "Which kata: one that is not green, neither in katas/ nor in an earlier interview; one step harder than the hardest that you have solved",
        "(difficulty 2 for a beginning), or as near to that as there is; by chance among equals. When all are solved, one of all.",
        "", "Keys, without Enter:  h hint   p pause, go on   s submit   g give up   t task   r rerun   ? help   q leave",
        "In a pipe, or with --no-tty, the same as words on lines: hint, pause, submit, give up, task, rerun, help, leave.",
        "Submitting or giving up ends a kata and begins the next of a set. There is no difference to the solution before the end.",
        "", "The clock runs only while the interview does. It stands still while the program is closed or killed, while the computer is asleep or off,",
        "and during a pause; each of these is recorded with its length. Sleep does not count because nobody works in it, and because a lid that was",
        "closed by accident must not end an interview. It does not depend on the clock on the wall. A kill costs a second at the most.",
        "", "When the time is over, the last complete save is judged. Nothing that is saved later counts; going on without the clock is offered (u).",
        "A pause hides nothing: code and task are in your editor anyway. It is recorded instead.", ""})
final class InterviewCommand implements Callable<Integer> {

    @Option(names = "--kata", paramLabel = "KATA", split = ",", description = "This kata: a number, a slug or a unique part of one. Several for a set: --kata 12,15")
    private List<String> katas = List.of();

    @Option(names = "--pillar", paramLabel = "PILLAR", description = "One of this pillar: its number from 1 to 4, or a part of its name.")
    private String pillar = "";

    @Option(names = "--difficulty", paramLabel = "N", description = "One of this difficulty, from 1 to 5.")
    private Integer difficulty;

    @Option(names = "--set", paramLabel = "N", description = "So many katas within one clock, the easier ones first.")
    private Integer set;

    @Option(names = "--minutes", paramLabel = "N", description = "How long, from 1 to 240 (default: the kata's own minutes; of a set their sum).")
    private Integer minutes;

    @Option(names = "--seed", paramLabel = "N", description = "The same seed picks the same kata as long as you have solved nothing else.")
    private Long seed;

    @Option(names = "--in-place", description = "Work in katas/ itself, for IDEs that have it open. What you have there is kept in .kata/backup first.")
    private boolean inPlace;

    @Option(names = "--resume", paramLabel = "ID", arity = "0..1", fallbackValue = "", description = "Go on with the newest interview that is not finished, or with this one.")
    private String resume;

    @Option(names = "--new", description = "Begin although another is not finished; that is recorded as given up.")
    private boolean anew;

    @Option(names = "--plain", description = "Lines only, as in a pipe, but with keys: for screen readers. Also so where TERM=dumb.")
    private boolean plain;

    @Option(names = "--no-tty", description = "Lines only, and words on standard input in place of keys, also in a terminal.")
    private boolean noTty;

    @Option(names = "--poll", description = "Look for changes again and again, where the file system does not tell of them (networks, containers).")
    private boolean poll;

    @Mixin
    private LimitOption limit;

    @Mixin
    private InterviewerOptions interviewer;

    @Mixin
    private DatabaseOption database;

    @Spec
    private CommandSpec spec;

    private final QueueInbox inbox = new QueueInbox();
    private FolderWatch watch;
    private Keyboard keyboard;

    /** What is typed once the interview is over. */
    private TypedLines later = new TypedLines();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Duration aTest = limit.get();
        String wanted = check();
        Repository repository = Repository.find();
        if (interviewer.asked()) {
            return interviewer(repository, aTest, wanted);
        }
        List<Path> libraries = database.apply(repository);
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try (InterviewLock alone = InterviewLock.take(repository)) {
            AttemptsFile file = AttemptsFile.in(repository);
            InterviewSetup setup = new InterviewSetup(repository, file);
            setup.warnings().forEach(warning -> err.println("kata: " + warning));
            err.flush();
            Sitting sitting = resume != null ? setup.resume(resume) : begin(setup, wanted, out);
            ClassArchive archive = ClassArchive.in(repository);
            int signal;
            try (Grader grader = new Grader(repository, Settings.usual().withSpare().limit(aTest).options(archive.options()).database(libraries))) {
                signal = hold(repository, sitting, grader, setup.folder(sitting.id()));
            }
            return new InterviewEnd(out, err, attempt -> debrief(repository, attempt, out, err)).end(sitting, signal);
        }
    }

    /** Nobody sits down at this machine: a folder is made for somebody else, or judged. */
    private int interviewer(Repository repository, Duration aTest, String wanted) throws IOException, InterruptedException {
        refuseUnless(resume == null && !inPlace && !anew && !plain && !noTty && !poll, "--pack and --judge begin no interview here: of the other options only those that choose katas go with --pack, and --limit with --judge.");
        if (interviewer.packs()) {
            long chosen = seed();
            Pick pick = pick(new InterviewSetup(repository, AttemptsFile.in(repository)), wanted, chosen);
            int time = minutes == null ? pick.minutes() : minutes;
            return interviewer.pack(repository, pick.katas().stream().map(Pick.Candidate::kata).toList(), time, katas.isEmpty() ? OptionalLong.of(chosen) : OptionalLong.empty());
        }
        refuseUnless(katas.isEmpty() && set == null && difficulty == null && pillar.isEmpty() && minutes == null && seed == null,
                "--judge finds the katas in what came back; it takes nothing that chooses them.");
        try (HandedIn debriefs = new HandedIn(repository)) {
            return interviewer.judge(repository, aTest, (judged, answer) -> answer.verdict().isEmpty() ? Optional.empty()
                    : Optional.of(debriefs.write(judged.candidate().name(), answer.verdict().get(), answer.code())));
        }
    }

    /** Short enough to be typed again. */
    private long seed() {
        return seed != null ? seed : ThreadLocalRandom.current().nextInt(1, 1_000_000);
    }

    private Pick pick(InterviewSetup setup, String wanted, long chosen) throws IOException {
        return katas.isEmpty() ? setup.pick(wanted, difficulty == null ? 0 : difficulty, set == null ? 1 : set, chosen) : setup.named(katas);
    }

    /** The same as {@code kata debrief}; what goes wrong in it does not change how the interview has ended. */
    private void debrief(Repository repository, Attempt attempt, PrintWriter out, PrintWriter err) {
        out.println();
        try {
            new Talk(repository, plain ? new Screen(Screen.current().width(), false, false) : Screen.current(), out, err, later::next).about(attempt.id(), Talk.Wish.ALL);
        } catch (IOException | RuntimeException e) {
            err.println("kata: the debrief could not be held: " + e + "\nNothing is lost. Try again: kata debrief " + attempt.id());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        err.flush();
    }

    /** The pillar's whole name, or empty. */
    private String check() {
        refuseUnless(minutes == null || minutes >= 1 && minutes <= InterviewSetup.MOST_MINUTES, "--minutes takes a number from 1 to " + InterviewSetup.MOST_MINUTES + " (four hours).");
        refuseUnless(set == null || set >= 1, "--set takes a number of katas, at least 1.");
        refuseUnless(difficulty == null || difficulty >= 1 && difficulty <= 5, "--difficulty takes a number from 1 to 5.");
        refuseUnless(katas.isEmpty() || set == null && difficulty == null && pillar.isEmpty(), "--kata names the katas; --set, --pillar and --difficulty choose them. One or the other.");
        refuseUnless(resume == null || katas.isEmpty() && set == null && difficulty == null && pillar.isEmpty() && minutes == null && seed == null && !inPlace && !anew,
                "--resume goes on with what was agreed on; it takes nothing that begins an interview.");
        try {
            return pillar.isEmpty() ? "" : FrontMatter.pillar(pillar);
        } catch (FrontMatter.UnknownPillar e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private void refuseUnless(boolean right, String message) {
        if (!right) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    private Sitting begin(InterviewSetup setup, String wanted, PrintWriter out) throws IOException {
        long chosen = seed();
        Pick pick = pick(setup, wanted, chosen);
        Sitting sitting = setup.fresh(pick, minutes == null ? 0 : minutes, chosen, inPlace);
        // Only now: what was refused must not have ended another.
        setup.close(anew);
        if (!pick.note().isEmpty()) {
            out.println(pick.note());
        }
        out.println("Interview " + sitting.id() + ": " + String.join(", ", pick.katas().stream().map(one -> one.kata().slug()).toList())
                + (katas.isEmpty() ? "  (the same pick again: --seed " + chosen + ")" : ""));
        out.println();
        out.flush();
        return sitting;
    }

    private int hold(Repository repository, Sitting sitting, Grader grader, Path folder) throws IOException, InterruptedException {
        Map<String, Object> before = new HashMap<>();
        Map.of("INT", 130, "TERM", 143, "HUP", 129).forEach((signal, code) -> before.put(signal, Signals.register(signal, () -> inbox.put(new Event.Leave(code)))));
        Setting setting = sitting.setting();
        Remembered remembered = new Remembered(repository, Notes.into(inbox));
        boolean there = setting.folder().equals("katas");
        Desk desk = there ? new InPlace(repository, remembered)
                : new Workspace(repository, sitting.id(), setting.katas().stream().map(slug -> new Kata(repository, slug)).toList());
        JudgedCopies judge = new JudgedCopies(repository, grader, folder, note -> inbox.put(new Event.Noted(note)), (kata, copy, verdict) -> {
            if (there) {
                String hash = CodeHash.of(Pristine.of(repository).kata(kata.at(copy.getParent().getParent())));
                remembered.verdict(Pristine.of(repository).kata(kata), hash, verdict);
            }
        });
        InterviewRoom room = new InterviewRoom(repository, Screen::current, this::rows, kata -> watch(kata));
        try (GraderThread grading = new GraderThread(judge, inbox)) {
            InterviewLoop loop = new InterviewLoop(inbox, grading, Snapshot::of, judge, desk, room, sitting, Instant::now);
            loop.begin();
            return loop.hold(view(new Displays(repository, plain)));
        } finally {
            if (keyboard != null) {
                keyboard.close();
            }
            if (watch != null) {
                watch.close();
            }
            later.begin();
            // In the debrief they end the program, as everywhere.
            before.forEach((signal, handler) -> Signals.unregister(signal, handler));
        }
    }

    private View view(Displays displays) {
        Optional<Keyboard> keys = !noTty && Terminals.interactive() ? Keyboard.open(inbox::put, Heard::key) : Optional.empty();
        if (keys.isPresent()) {
            keyboard = keys.get();
            later = keyboard.lines();
            return displays.screen(keyboard, true, InterviewAdvice::withKeys);
        }
        Commands.listen(System.in, InputEnd.isPipe() || Terminals.interactive(), inbox::put, later);
        return displays.lines(spec.commandLine().getOut(), InterviewAdvice::inLines, () -> Integer.MAX_VALUE);
    }

    /** In a pipe everything is shown. */
    private int rows() {
        return keyboard == null || plain ? Integer.MAX_VALUE : Math.max(keyboard.terminal().getHeight(), 24);
    }

    private void watch(Kata kata) {
        if (watch != null) {
            watch.close();
        }
        watch = new FolderWatch(kata.folder(), poll, () -> inbox.put(new Event.Touched()), note -> inbox.put(new Event.Noted(note)));
    }
}
