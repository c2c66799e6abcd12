package katas.checker.interview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import katas.checker.catalog.Hints;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.catalog.StubSheet;
import katas.checker.grader.Grader;
import katas.checker.grader.GradingEvent;
import katas.checker.grader.Settings;
import katas.checker.grader.Source;
import katas.checker.grader.TestOutcome;
import katas.checker.grader.Verdict;
import katas.checker.pristine.Pristine;
import katas.checker.pristine.PristineKata;
import katas.checker.run.Manifest;
import katas.checker.text.MarkdownText;
import katas.checker.text.Screen;

/**
 * The real one.
 *
 * @param repository where the katas are
 * @param screen     what somebody reads on now
 * @param rows       how many lines that has now
 * @param watcher    is told which kata's folder to watch
 * @param listener   brings the next that is asked for
 */
public record InterviewRoom(Repository repository, Supplier<Screen> screen, IntSupplier rows, Consumer<Kata> watcher, Runnable listener) implements InterviewLoop.Room {

    @Override
    public Kata kata(String slug) {
        return repository.select(List.of(slug)).get(0);
    }

    /** What is red on a stub is published with the kata, and proved by {@code kata verify}; where it is not, the stub is run. */
    @Override
    public InterviewLoop.Baseline baseline(Kata kata) throws IOException, InterruptedException {
        PristineKata published = Pristine.of(repository).kata(kata);
        Optional<StubSheet> sheet = StubSheet.read(kata, new ArrayList<>());
        if (published.expected().isPresent() && sheet.isPresent()) {
            List<String> all = published.expected().get().tests().stream().map(Manifest.Entry::method).toList();
            return new InterviewLoop.Baseline(published.hash(), all,
                    all.stream().filter(test -> !sheet.get().mustFail().contains(test) && !sheet.get().mayFail().contains(test)).toList());
        }
        try (Grader grader = new Grader(repository, Settings.usual())) {
            Verdict verdict = grader.grade(published, Source.stub(), GradingEvent.ignored());
            return new InterviewLoop.Baseline(published.hash(), verdict.tests().stream().map(TestOutcome::name).toList(),
                    verdict.tests().stream().filter(TestOutcome::green).map(TestOutcome::name).toList());
        }
    }

    @Override
    public List<String> hints(Kata kata) {
        try {
            List<String> texts = Hints.read(kata, new ArrayList<>());
            List<String> shown = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                shown.add(screen.get().paint("bold", Hints.TITLES.get(i).replaceFirst(":", " of " + texts.size() + ":")) + "\n\n"
                        + MarkdownText.lines(texts.get(i), screen.get(), 2).stream().collect(Collectors.joining("\n")));
            }
            return shown;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String task(Kata kata, String clock) {
        return TaskText.of(kata, screen.get(), rows.getAsInt(), clock);
    }

    @Override
    public void watch(Kata kata) {
        watcher.accept(kata);
    }

    @Override
    public void done() {
        listener.run();
    }
}
