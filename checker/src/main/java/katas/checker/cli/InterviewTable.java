package katas.checker.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import katas.checker.attempt.Setting;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.grader.Grader;
import katas.checker.interview.Commands;
import katas.checker.interview.Desk;
import katas.checker.interview.InterviewLoop;
import katas.checker.interview.InterviewRoom;
import katas.checker.interview.JudgedCopies;
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

/** Where an interview is held: puts the terminal or standard input, signals, the watched folder and the grader around its loop. For one interview. */
final class InterviewTable {

    private static final Map<String, Integer> SIGNALS = Map.of("INT", 130, "TERM", 143, "HUP", 129);

    private final Repository repository;
    private final TableOptions options;
    private final PrintWriter out;
    private final QueueInbox inbox = new QueueInbox();
    private FolderWatch watch;
    private Keyboard keyboard;
    private Optional<Commands> commands = Optional.empty();
    private TypedLines later = new TypedLines();

    /** @param out where lines go, without a terminal */
    InterviewTable(Repository repository, TableOptions options, PrintWriter out) {
        this.repository = repository;
        this.options = options;
        this.out = out;
    }

    /**
     * Until it is over, or somebody leaves.
     *
     * @param folder of the attempt, for the copies that are judged
     * @return the exit code that a signal asks for, 0 without one
     */
    int hold(Sitting sitting, Grader grader, Path folder) throws IOException, InterruptedException {
        Map<String, Object> before = new HashMap<>();
        SIGNALS.forEach((signal, code) -> before.put(signal, Signals.register(signal, () -> inbox.put(new Event.Leave(code)))));
        Remembered remembered = new Remembered(repository, Notes.into(inbox));
        JudgedCopies copies = copies(sitting.setting(), grader, folder, remembered);
        InterviewRoom room = new InterviewRoom(repository, Screen::current, this::rows, this::watch, () -> commands.ifPresent(Commands::next));
        try (GraderThread grading = new GraderThread(copies, inbox)) {
            InterviewLoop loop = new InterviewLoop(inbox, grading, Snapshot::of, copies, desk(sitting, remembered), room, sitting, Instant::now);
            loop.begin();
            return loop.hold(view());
        } finally {
            if (keyboard != null) {
                keyboard.close();
            }
            if (watch != null) {
                watch.close();
            }
            later.begin();
            commands.ifPresent(Commands::next);
            // In the debrief they end the program, as everywhere.
            before.forEach((signal, handler) -> Signals.unregister(signal, handler));
        }
    }

    /** What is typed once the interview is over. */
    TypedLines later() {
        return later;
    }

    private static boolean inPlace(Setting setting) {
        return setting.folder().equals("katas");
    }

    private Desk desk(Sitting sitting, Remembered remembered) {
        Setting setting = sitting.setting();
        return inPlace(setting) ? new InPlace(repository, remembered)
                : new Workspace(repository, sitting.id(), setting.katas().stream().map(slug -> new Kata(repository, slug)).toList());
    }

    /** In place, a verdict is also one on the learner's own code, and is remembered as such. */
    private JudgedCopies copies(Setting setting, Grader grader, Path folder, Remembered remembered) {
        boolean there = inPlace(setting);
        return new JudgedCopies(repository, grader, folder, note -> inbox.put(new Event.Noted(note)), (kata, copy, verdict) -> {
            if (there) {
                String hash = CodeHash.of(Pristine.of(repository).kata(kata.at(copy.getParent().getParent())));
                remembered.verdict(Pristine.of(repository).kata(kata), hash, verdict);
            }
        });
    }

    private View view() {
        Displays displays = new Displays(repository, options.plain());
        Optional<Keyboard> keys = options.keys(inbox);
        if (keys.isPresent()) {
            keyboard = keys.get();
            later = keyboard.lines();
            return displays.screen(keyboard, true, InterviewAdvice::withKeys);
        }
        commands = Optional.of(Commands.listen(System.in, InputEnd.isPipe() || Terminals.interactive(), inbox::put, later));
        Screen screen = options.screen();
        return displays.lines(out, InterviewAdvice::inLines, () -> screen);
    }

    /** In a pipe everything is shown. */
    private int rows() {
        return keyboard == null || options.plain() ? Integer.MAX_VALUE : Math.max(keyboard.terminal().getHeight(), 24);
    }

    private void watch(Kata kata) {
        if (watch != null) {
            watch.close();
        }
        watch = new FolderWatch(kata.folder(), options.poll(), () -> inbox.put(new Event.Touched()), note -> inbox.put(new Event.Noted(note)));
    }
}
