package katas.checker.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import katas.checker.archive.ClassArchive;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.database.DatabaseOption;
import katas.checker.grader.Grader;
import katas.checker.grader.Settings;
import katas.checker.grader.Verdict;
import katas.checker.text.Screen;
import katas.checker.text.Typed;
import katas.checker.watch.Event;
import katas.checker.watch.GraderThread;
import katas.checker.watch.InputEnd;
import katas.checker.watch.Keyboard;
import katas.checker.watch.QueueInbox;
import katas.checker.watch.Snapshot;
import katas.checker.watch.View;
import katas.checker.watch.WatchLoop;
import org.jline.utils.Signals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kata watch}: a verdict after every save. */
@Command(name = "watch", mixinStandardHelpOptions = true, description = {
        "Watches a kata: every save of src/main or src/test leads to a verdict, within a second or so. Saving a file as it was leads to none.",
        "A save while the tests run leads to one more run; what hangs is then given up.", "",
        "Without KATA it takes the one that \"kata\" calls next.", "",
        "Keys, without Enter: h hint, d diff, n next kata, l list, r rerun (or Enter), ? help, q quit (or Ctrl-C, Ctrl-D).", ""},
        footer = {"", "In a pipe (kata watch 12 | tee log) there are lines only: no keys, no colours, nothing cleared. It goes on until Ctrl-C, or until "
            + "standard input ends, if that is a pipe: a program that starts a watcher ends it by closing the pipe. With /dev/null as standard input it goes on until it is killed.", "",
            "--json: each line is an object with \"event\": watching, begun, test, verdict (all the fields of \"kata test --json\"), abandoned "
            + "(its code was out of date; another run follows), failed (the grader itself), note. All but note have \"kata\", all but watching and note \"run\".", "",
            "Exit code: 0 when the last verdict was green, 1 when it was not or there was none; 2 and 3 as everywhere."})
final class WatchCommand implements Callable<Integer> {

    @Parameters(paramLabel = "KATA", arity = "0..1", description = "A number, a slug or a unique part of one.")
    private String name;

    @Option(names = "--next", description = "When the kata is green, go on to the next one that is not.")
    private boolean moveOn;

    @Option(names = "--no-clear", description = "Do not clear the screen before a run: the history stays.")
    private boolean history;

    @Option(names = "--plain", description = "Lines only, as in a pipe, but with keys: for screen readers. Also so where TERM=dumb.")
    private boolean plain;

    @Option(names = "--poll", description = "Look for changes again and again, where the file system does not tell of them (networks, containers). "
            + "Most of these are recognised.")
    private boolean poll;

    @Mixin
    private LimitOption limit;

    @Option(names = "--json", description = "One JSON object a line, for programs.")
    private boolean json;

    @Mixin
    private DatabaseOption database;

    @Spec
    private CommandSpec spec;

    private final QueueInbox inbox = new QueueInbox();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Duration aTest = limit.get();
        Repository repository = Repository.find();
        List<Path> libraries = database.apply(repository);
        ClassArchive archive = ClassArchive.in(repository);
        // First of all, because its worker comes up while everything else is looked at.
        try (Grader grader = new Grader(repository, Settings.usual().withSpare().limit(aTest).options(archive.options()).database(libraries))) {
            Remembered remembered = new Remembered(repository, Notes.into(inbox));
            Optional<Kata> first = first(repository, remembered);
            if (first.isEmpty()) {
                spec.commandLine().getOut().println("All katas are green. Watch one all the same: " + Typed.kata("watch NUMBER"));
                spec.commandLine().getOut().flush();
                return ExitCodes.GREEN;
            }
            try (GraderThread grading = new GraderThread(new LearnerJudge(repository, grader, remembered, archive), inbox);
                    CommandAsides asides = new CommandAsides(repository, inbox, poll)) {
                return watch(repository, first.get(), grading, asides).filter(Verdict::green).isPresent() ? ExitCodes.GREEN : ExitCodes.RED;
            }
        }
    }

    private Optional<Kata> first(Repository repository, Remembered remembered) throws IOException {
        if (name != null) {
            return Optional.of(repository.select(List.of(name)).get(0));
        }
        return new Overview(Entry.all(repository, remembered.read()), Screen.current()).next().map(Entry::kata);
    }

    private Optional<Verdict> watch(Repository repository, Kata kata, GraderThread grading, CommandAsides asides) throws InterruptedException {
        WatchLoop loop = new WatchLoop(inbox, grading, Snapshot::of, asides, moveOn);
        loop.begin(kata);
        // The first run is on its way; meanwhile the terminal.
        List.of("INT", "TERM", "HUP").forEach(signal -> Signals.register(signal, () -> inbox.put(new Event.Leave())));
        Optional<Keyboard> keyboard = !json && Terminals.interactive() ? Keyboard.open(inbox::put) : Optional.empty();
        try {
            return loop.watch(keyboard.isPresent() ? withKeys(repository, keyboard.get()) : withoutKeys(repository));
        } finally {
            keyboard.ifPresent(Keyboard::close);
        }
    }

    private View withoutKeys(Repository repository) {
        InputEnd.listen(inbox::put);
        PrintWriter out = spec.commandLine().getOut();
        Screen screen = Screen.current();
        return json ? new WatchJson(out) : new Displays(repository, plain).lines(out, WatchAdvice::inAPipe, () -> screen);
    }

    private View withKeys(Repository repository, Keyboard keyboard) {
        return new Displays(repository, plain).screen(keyboard, !history, WatchAdvice::withKeys);
    }
}
