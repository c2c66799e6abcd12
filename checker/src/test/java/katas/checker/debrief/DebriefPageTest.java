package katas.checker.debrief;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import katas.checker.attempt.Attempt;
import katas.checker.attempt.AttemptsFile;
import katas.checker.attempt.How;
import katas.checker.attempt.Setting;
import katas.checker.catalog.Kata;
import katas.checker.compile.SourceTree;
import katas.checker.grader.Colour;
import katas.checker.grader.TestOutcome;
import katas.checker.grader.Timings;
import katas.checker.grader.Verdict;
import katas.checker.judge.Misconception;
import katas.checker.page.Html;
import katas.checker.page.HtmlPage;
import katas.checker.page.MarkdownPage;
import katas.checker.pristine.Pristine;
import katas.checker.run.Failure;
import katas.checker.run.Manifest;
import katas.checker.run.Status;
import katas.checker.text.Screen;
import katas.checker.verify.SyntheticRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What a debrief says, and whether its page can be read by everybody. No test is run for it here. */
class DebriefPageTest {

    private static final String HOSTILE = "<script>alert(1)</script> ]]> \"'& \u202E\u001b[31m";

    @TempDir
    private Path folder;
    private SyntheticRepository repository;

    @BeforeEach
    void build() throws Exception {
        repository = new SyntheticRepository(folder);
    }

    private Debrief debrief(Attempts... attempts) throws Exception {
        for (Attempts one : attempts) {
            AttemptsFile.in(repository.repository()).append(one.events());
        }
        List<Attempt> all = AttemptsFile.in(repository.repository()).read().attempts();
        Attempt last = all.get(all.size() - 1);
        repository.write(".kata/attempts/" + last.id() + "/01-counter/src/main/java/katas/counter/domain/Tally.java", SyntheticRepository.tally("private int sum;", "sum = amount;", "return sum;"));
        return Debrief.of(repository.repository(), last, all, Optional.empty());
    }

    private Debrief full() throws Exception {
        return debrief(Attempts.ofOne("first").run(300, 0, 1, 2).ended(400, How.GAVE_UP, 0, 1, 2),
                Attempts.ofOne("second").doesNotCompile(100).believes(250, HOSTILE, 1).hint(300, 1).hint(305, 2).paused(320, 60).run(700, 0, 1, 2)
                        .ended(800, How.SUBMITTED, 0, 1, 2).answered("What is a sum?", HOSTILE, 1).answered("What is none?", "", 1, 0));
    }

    @Test
    void the_page_is_whole_and_can_be_read_by_everybody() throws Exception {
        for (Debrief debrief : List.of(full(), handedIn())) {
            String text = HtmlPage.of(debrief.page());
            Document page = Html.parse(text);
            assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
            assertThat(Html.all(page, "script", "link", "iframe", "object", "embed", "base", "img")).isEmpty();
            assertThat(text).doesNotContain("http:", "https:", "url(", "@import", "javascript:").doesNotContainPattern("\\son[a-z]+=");
            headings(page);
            tables(page);
            charts(page);
            Set<String> ids = new HashSet<>();
            for (Element element : Html.all(page)) {
                assertThat(element.getAttribute("id").isEmpty() || ids.add(element.getAttribute("id"))).as("id " + element.getAttribute("id")).isTrue();
            }
            for (Element element : Html.all(page)) {
                for (String id : element.getAttribute("aria-labelledby").split(" ")) {
                    assertThat(id.isEmpty() || ids.contains(id)).as(id).isTrue();
                }
            }
            for (Element link : Html.all(page, "a")) {
                assertThat(ids).contains(link.getAttribute("href").substring(1));
            }
            assertThat(Html.all(page, "div").stream().filter(div -> div.hasAttribute("tabindex")))
                    .allSatisfy(div -> assertThat(div.getAttribute("aria-label") + div.getAttribute("aria-labelledby")).isNotEmpty());
        }
    }

    private static void headings(Document page) {
        int before = 0;
        int first = 0;
        for (Element heading : Html.all(page, "h1", "h2", "h3", "h4", "h5", "h6")) {
            int level = heading.getTagName().charAt(1) - '0';
            assertThat(level).as(heading.getTextContent()).isLessThanOrEqualTo(before + 1);
            assertThat(heading.getTextContent()).isNotBlank();
            first += level == 1 ? 1 : 0;
            before = level;
        }
        assertThat(first).isEqualTo(1);
    }

    private static void tables(Document page) {
        assertThat(Html.all(page, "table")).isNotEmpty().allSatisfy(table -> assertThat(table.getElementsByTagName("caption").getLength()).isEqualTo(1));
        assertThat(Html.all(page, "th")).allSatisfy(head -> assertThat(head.getAttribute("scope")).isIn("row", "col"));
    }

    private static void charts(Document page) {
        for (Element chart : Html.all(page, "svg")) {
            assertThat(chart.getAttribute("role")).isEqualTo("img");
            assertThat(chart.getElementsByTagName("title").item(0).getTextContent()).isNotBlank();
            assertThat(chart.getElementsByTagName("desc").item(0).getTextContent()).contains("table").endsWith(".");
            assertThat(chart.getAttribute("aria-labelledby")).contains("title", "desc");
        }
    }

    private Debrief handedIn() throws Exception {
        Attempt recorded = new AttemptsFile.Contents(Attempts.ofOne("ada").ended(0, How.HANDED_IN, 0, 1, 2).events(), List.of()).attempts().get(0);
        Attempt attempt = new Attempt("ada", recorded.began(), new Setting(List.of(Attempts.KATA), 0, 0, "", "", "", ""), recorded.tasks(), List.of(), recorded.elapsed(), Optional.empty(), recorded.how());
        return Debrief.of(new Gathering(repository.repository(), new KeptCode(repository.repository(), "ada", Optional.empty())).facts(Audience.INTERVIEWER, attempt, List.of()));
    }

    @Test
    void everything_that_happened_is_in_it() throws Exception {
        Debrief debrief = full();
        String page = MarkdownPage.of(debrief.page());
        assertThat(page).contains("# Debrief: 01 Count", "## Score: ", "|04:10|Red again: begins with nothing. The tests looked like somebody who believes:", "|05:00|Hint 1 was looked at.|",
                "|05:20|A pause, for 1 min.", "|never forgets|never|red|", "|adds up|11:40|green|", "What is a sum?", "Answered aloud.", "☑ made: Zero.", "☐ not made: One number.",
                "-        sum = amount;", "+        total += amount;", "## What to practise next", "## All attempts", "**this one**");
        Document html = Html.parse(HtmlPage.of(debrief.page()));
        assertThat(Html.all(html, "svg")).hasSize(2);
        assertThat(Html.all(html, "blockquote")).extracting(Element::getTextContent).containsExactly("<script>alert(1)</script> ]]> \"'& [U+202E][U+001B][31m");
        for (ScoreRule rule : ScoreRule.values()) {
            assertThat(html.getDocumentElement().getTextContent()).contains(rule.title() + ", up to " + rule.most() + ": " + rule.rule());
        }
    }

    @Test
    void an_interviewer_gets_questions_points_to_tick_and_red_flags_and_no_empty_parts() throws Exception {
        String page = MarkdownPage.of(handedIn().page());
        assertThat(page).contains("# Interviewer's debrief: ada, 01 Count", "### Questions and rubric", "#### What is a sum?", "☐ One number.", "### Red flags", "- Counting begins with one",
                "the code itself showed none of them", "|adds up|green|", "|never forgets|red|", "The code is not there any more");
        assertThat(page).doesNotContain("How it went", "|Time|", "|Hints|", "## All attempts", "What to practise next", "00:00");
        assertThat(Html.all(Html.parse(HtmlPage.of(handedIn().page())), "input")).hasSize(3);
    }

    /** As the judge calls it: the solution is judged once, and what was handed in is not judged again. */
    @Test
    void what_came_back_is_told_to_the_interviewer() throws Exception {
        Kata kata = repository.repository().katas().get(0);
        Pristine.of(repository.repository()).bless(kata, new Manifest(List.of("begins_with_nothing", "counts_once", "adds_up").stream()
                .map(name -> new Manifest.Entry("katas.counter.CounterTest", name)).toList()));
        repository.write("back/katas/counter/domain/Tally.java", SyntheticRepository.tally("private int total = 1;", "total += amount;", "return total;"));
        SourceTree code = new SourceTree(new TreeMap<>(Map.of("katas/counter/domain/Tally.java", folder.resolve("back/katas/counter/domain/Tally.java"))), new TreeMap<>());
        TestOutcome red = new TestOutcome(new Manifest.Entry("katas.counter.CounterTest", "begins_with_nothing"), Status.FAILED,
                Optional.of(new Failure("java.lang.AssertionError", "a new counter has counted nothing ==> expected: <0> but was: <1>", true, List.of(), "")), "", Duration.ZERO);
        TestOutcome green = new TestOutcome(new Manifest.Entry("katas.counter.CounterTest", "adds_up"), Status.PASSED, Optional.empty(), "", Duration.ZERO);
        Verdict verdict = new Verdict(kata, Colour.RED, List.of(red, green), List.of(), List.of(), Optional.of(new Misconception("R1-starts-at-one", "Counting begins with one", true)),
                List.of(), List.of(), "", new Timings(Duration.ZERO, Optional.empty(), Duration.ZERO));
        try (HandedIn debriefs = new HandedIn(repository.repository())) {
            Path page = debriefs.write("Ada <b>\u00D6</b>/..", verdict, code);
            assertThat(page).startsWith(folder.resolve("interviews/handed-in")).exists();
            Html.parse(Files.readString(page));
            String text = Files.readString(page.resolveSibling("debrief.md"));
            assertThat(text).contains("handed in by `Ada", ", 01 Count", "**Shown by this candidate's code**: Counting begins with one", "a new counter has counted nothing", "|adds up|green|",
                    "|begins with nothing|red, and was green at first|", "-    private int total = 1;", "the candidate's code").doesNotContain("your code", folder.toString(), " null");
            assertThat(debriefs.write("Ada <b>\u00D6</b>/..", verdict, code)).isEqualTo(page);
        }
        assertThat(HandedIn.folder("ada")).isEqualTo("ada");
        assertThat(HandedIn.folder("../..")).matches("candidate-[0-9a-f]+");
        assertThat(HandedIn.folder("a b")).isNotEqualTo(HandedIn.folder("a-b")).isNotEqualTo(HandedIn.folder("a?b"));
    }

    @Test
    void the_files_are_whole_and_replace_older_ones() throws Exception {
        Debrief debrief = full();
        debrief.write(folder.resolve("interviews/second"));
        debrief.write(folder.resolve("interviews/second"));
        assertThat(Files.readString(folder.resolve("interviews/second/debrief.html"))).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
        assertThat(Files.readString(folder.resolve("interviews/second/debrief.md"))).startsWith("# Debrief");
    }

    @Test
    void the_summary_has_the_score_and_what_to_do_next() throws Exception {
        String summary = String.join("\n", full().summary(new Screen(100, false, false)));
        assertThat(summary).contains("Debrief: 01 Count", "Behaviours      25  50", "What to practise next", "kata watch 01", "\"The idea\" in", "katas/01-counter/README.md").doesNotContain("\u001b");
    }

    @Test
    void a_kata_that_is_gone_and_an_attempt_without_any_run_are_no_reason_to_fail() throws Exception {
        String gone = MarkdownPage.of(debrief(Attempts.begun("gone", "2026-11-24", "99-gone").kata(0, "99-gone").over(10, How.GAVE_UP)).page());
        assertThat(gone).contains("# Debrief: 99-gone", "## Score: 0 of 80");
        String nothing = MarkdownPage.of(debrief(Attempts.begun("none", "2026-11-24", Attempts.KATA).over(5, How.GAVE_UP)).page());
        assertThat(nothing).contains("# Debrief: 01 Count", "given up");
    }
}
