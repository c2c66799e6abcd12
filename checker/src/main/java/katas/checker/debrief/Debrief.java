package katas.checker.debrief;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import katas.checker.attempt.Attempt;
import katas.checker.catalog.Repository;
import katas.checker.grader.Grader;
import katas.checker.page.HtmlPage;
import katas.checker.page.MarkdownPage;
import katas.checker.page.Page;
import katas.checker.page.TextPage;
import katas.checker.state.AtomicFile;
import katas.checker.text.Screen;

/**
 * What there is to say about an attempt. It is put together once, and then shown or written.
 */
public final class Debrief {

    /** What {@link #write} writes. */
    public static final String HTML = "debrief.html";
    /** The same in Markdown. */
    public static final String MARKDOWN = "debrief.md";

    private final Facts facts;

    private Debrief(Facts facts) {
        this.facts = facts;
    }

    /**
     * For the person who made an attempt in this repository.
     *
     * @param all    all attempts, this one among them
     * @param grader judges the code once more, beside the solution, which takes some seconds a kata; empty to do without
     */
    public static Debrief of(Repository repository, Attempt attempt, List<Attempt> all, Optional<Grader> grader) throws IOException, InterruptedException {
        return of(new Gathering(repository, new KeptCode(repository, attempt.id(), grader)).facts(Audience.LEARNER, attempt, all));
    }

    static Debrief of(Facts facts) {
        return new Debrief(facts);
    }

    /** The same after more was recorded; nothing is run again. */
    Debrief with(Attempt now, List<Attempt> all) {
        return new Debrief(facts.with(now, all));
    }

    Facts facts() {
        return facts;
    }

    public Score score() {
        return facts.score();
    }

    public Page page() {
        return DebriefPage.of(facts);
    }

    /** The most important of it, for a terminal. */
    public List<String> summary(Screen screen) {
        return TextPage.lines(SummaryPage.of(facts), screen);
    }

    /** Writes {@value #HTML} and {@value #MARKDOWN} into a folder, in place of those that are there. */
    public void write(Path folder) throws IOException {
        writeHtml(folder.resolve(HTML));
        writeMarkdown(folder.resolve(MARKDOWN));
    }

    public void writeHtml(Path file) throws IOException {
        AtomicFile.write(file.toAbsolutePath(), HtmlPage.of(page()).getBytes(StandardCharsets.UTF_8));
    }

    public void writeMarkdown(Path file) throws IOException {
        AtomicFile.write(file.toAbsolutePath(), MarkdownPage.of(page()).getBytes(StandardCharsets.UTF_8));
    }
}
