package katas.checker.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.explain.Trouble;
import katas.checker.state.LearnerState;
import katas.checker.watch.Asides;
import katas.checker.watch.Event;
import katas.checker.watch.FolderWatch;
import katas.checker.watch.Inbox;
import picocli.CommandLine;

/** What keys ask for is what the commands of the same names say, but that they speak of keys. */
final class CommandAsides implements Asides, AutoCloseable {

    private final Repository repository;
    private final Inbox inbox;
    private final boolean poll;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread created = new Thread(work, "kata-aside");
        created.setDaemon(true);
        return created;
    });
    private FolderWatch watch;

    CommandAsides(Repository repository, Inbox inbox, boolean poll) {
        this.repository = repository;
        this.inbox = inbox;
        this.poll = poll;
    }

    @Override
    public void hint(Kata kata) {
        say("hint", kata.number());
    }

    @Override
    public void diff(Kata kata, boolean anyway) {
        if (anyway) {
            say("diff", kata.number(), "--spoil");
        } else {
            say("diff", kata.number());
        }
    }

    @Override
    public void list() {
        say("list");
        count();
    }

    private void say(String... command) {
        thread.execute(() -> {
            StringWriter text = new StringWriter();
            PrintWriter both = new PrintWriter(text);
            CommandLine line = KataCommand.commandLine().setOut(both).setErr(both);
            line.getSubcommands().get("hint").<HintCommand>getCommand().inWatcher();
            line.getSubcommands().get("diff").<DiffCommand>getCommand().inWatcher();
            line.execute(command);
            both.flush();
            inbox.put(new Event.Said(text.toString()));
        });
    }

    @Override
    public void count() {
        thread.execute(() -> {
            try {
                List<Entry> entries = Entry.all(repository, LearnerState.in(repository).read());
                Set<String> green = entries.stream().filter(entry -> entry.standing().green()).map(entry -> entry.kata().slug()).collect(Collectors.toSet());
                inbox.put(new Event.Counted(entries.stream().map(Entry::kata).toList(), green));
            } catch (IOException | RuntimeException e) {
                inbox.put(new Event.Noted("How many katas are green cannot be said: " + Trouble.of(e).orElse(e.toString())));
            }
        });
    }

    @Override
    public void watch(Kata kata) {
        close();
        watch = new FolderWatch(kata.folder(), poll, () -> inbox.put(new Event.Touched()), note -> inbox.put(new Event.Noted(note)));
    }

    @Override
    public void close() {
        if (watch != null) {
            watch.close();
        }
    }
}
