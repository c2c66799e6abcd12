package katas.checker.verify;

import static katas.checker.verify.SyntheticRepository.STUB;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of texts, files and entries that are missing or broken. */
class TextsTest {

    private static final String README = "katas/01-counter/README.md";

    @TempDir
    private Path folder;
    private SyntheticRepository repository;

    @BeforeEach
    void build() throws Exception {
        repository = new SyntheticRepository(folder);
    }

    @Test
    void hints_that_are_missing() throws Exception {
        repository.delete("HINTS.md");
        assertThat(repository.prove("hints").refutation("hints")).startsWith("HINTS.md\n").contains("no such file", "## 01-counter");
    }

    @Test
    void hints_of_another_kata_only() throws Exception {
        repository.replace("HINTS.md", "## 01-counter", "## 02-other");
        SyntheticRepository.Results results = repository.prove("hints", "consistent");
        assertThat(results.refutation("hints")).contains("one section \"## 01-counter\"", "no such section");
        assertThat(results.refutation("consistent")).contains("HINTS.md:3", "02-other");
    }

    @Test
    void a_hint_too_few() throws Exception {
        repository.replace("HINTS.md", "<details><summary>Hint 3: nearly the answer</summary>", "<details><summary>Answer</summary>");
        assertThat(repository.prove("hints").refutation("hints"))
                .contains("HINTS.md:3", "expected  three folds: Hint 1: a nudge · Hint 2: a direction · Hint 3: nearly the answer",
                        "seen      Hint 1: a nudge · Hint 2: a direction · Answer");
    }

    @Test
    void a_hint_without_words() throws Exception {
        repository.replace("HINTS.md", "Add to it.", "");
        assertThat(repository.prove("hints").refutation("hints")).contains("a text under \"Hint 3: nearly the answer\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "title: Count        | title:                | README.md:2 | title: a text",
            "minutes: 5          | minutes: soon         | README.md:5 | minutes: a whole number from 1 to 240",
            "minutes: 5          | length: 5             | README.md:5 | the field \"length\"",
            "minutes: 5          | length: 5             | README.md   | no field \"minutes\"",
            "difficulty: 1       | difficulty: 6         | README.md:6 | difficulty: a whole number from 1 to 5",
            "pillar: Persistence mechanism | pillar: 2   | README.md:3 | Data modelling and mapping | ",
            "title: Count        | title: Count: again   | README.md:2 | double quotes",
            "title: Count        | topic: Twice          | README.md   | cannot read",
    })
    void broken_front_matter(String line, String by, String where, String says) throws Exception {
        repository.replace(README, line, by == null ? "" : by);
        assertThat(repository.prove("readme").refutation("readme")).contains("katas/01-counter/" + where, says);
    }

    @Test
    void no_front_matter_at_all() throws Exception {
        repository.write(README, "# Count\n");
        assertThat(repository.prove("readme").refutation("readme")).contains(README + ":1", "front matter between two lines of ---", "minutes: 30");
    }

    @Test
    void a_section_that_is_missing_and_one_that_is_empty() throws Exception {
        repository.replace(README, "## The ticket", "## The bug").replace(README, "Subtraction.", "");
        assertThat(repository.prove("readme").refutation("readme")).contains("a section \"## The ticket\"", "a text under \"## Out of scope\"", README + ":19");
    }

    @Test
    void a_heading_inside_a_code_block_is_no_section() throws Exception {
        repository.replace(README, "## The port", "```\n## The port\n```");
        assertThat(repository.prove("readme").refutation("readme")).contains("a section \"## The port\"");
    }

    @Test
    void windows_line_endings_are_line_endings() throws Exception {
        for (String file : new String[] {README, "HINTS.md", SyntheticRepository.VARIANTS + "stub.yaml", SyntheticRepository.REJECT + "variant.yaml"}) {
            repository.replace(file, "\n", "\r\n");
        }
        repository.prove().assertGreen();
    }

    @Test
    void a_text_in_another_encoding_is_told_and_breaks_no_other_check() throws Exception {
        Path readme = folder.resolve(README);
        Files.writeString(readme, Files.readString(readme) + "\nVoilà\n", StandardCharsets.ISO_8859_1);
        SyntheticRepository.Results results = repository.prove();
        assertThat(results.red()).containsExactly("encoding");
        assertThat(results.refutation("encoding")).contains(README + ":" + Files.readAllLines(readme, StandardCharsets.ISO_8859_1).size(), "text in UTF-8");
    }

    @Test
    void interview_notes_without_answers() throws Exception {
        repository.replace("katas/01-counter/INTERVIEW.md", "**Strong answer**\n- Zero.", "Zero.");
        assertThat(repository.prove("interview").refutation("interview")).contains("INTERVIEW.md:7", "**Strong answer** under \"What is none?\"");
    }

    @Test
    void a_strong_answer_without_points() throws Exception {
        repository.replace("katas/01-counter/INTERVIEW.md", "- Zero.", "Zero.");
        assertThat(repository.prove("interview").refutation("interview")).contains("INTERVIEW.md:7", "the points of a strong answer under \"What is none?\"");
    }

    @Test
    void a_follow_up_that_nobody_answers() throws Exception {
        repository.replace("katas/01-counter/INTERVIEW.md", "- Zero.\n", "- Zero.\n\nFollow-up: *And less than none?*\n");
        assertThat(repository.prove("interview").refutation("interview")).contains("INTERVIEW.md:7", "a follow-up with its answer", "*And less than none?*");
    }

    @Test
    void two_questions_are_one_too_few() throws Exception {
        repository.replace("katas/01-counter/INTERVIEW.md", "## What is none?\n**Strong answer**\n- Zero.\n", "");
        assertThat(repository.prove("interview").refutation("interview")).contains("at least 3 questions", "seen      2");
    }

    @Test
    void a_solution_without_its_readme() throws Exception {
        repository.delete("solutions/01-counter/README.md");
        assertThat(repository.prove("solution-readme").refutation("solution-readme")).contains("solutions/01-counter/README.md", "no such file", "What it costs");
    }

    @Test
    void a_module_that_maven_does_not_know() throws Exception {
        repository.replace("pom.xml", "<module>solutions/01-counter</module>", "");
        assertThat(repository.prove("layout").refutation("layout")).contains("pom.xml", "<module>solutions/01-counter</module>", "it is not in the module list");
    }

    @Test
    void a_kata_that_is_not_in_the_table() throws Exception {
        repository.replace("README.md", "| 01-counter", "| counter");
        assertThat(repository.prove("layout").refutation("layout")).contains("README.md", "a row of the table of katas with 01-counter");
    }

    @Test
    void a_folder_that_is_named_like_no_kata() throws Exception {
        repository.write("katas/3-boundaries/README.md", "# Almost\n");
        assertThat(repository.prove("consistent").refutation("consistent")).contains("katas/3-boundaries", "a folder named like 03-boundaries");
    }

    @Test
    void a_pom_that_grew() throws Exception {
        repository.write("katas/01-counter/pom.xml", "\n".repeat(40));
        assertThat(repository.prove("layout").refutation("layout")).contains("katas/01-counter/pom.xml", "40 lines");
    }

    @Test
    void a_kata_without_wiring() throws Exception {
        repository.delete(STUB + "Wiring.java");
        assertThat(repository.prove("layout").refutation("layout")).contains(STUB + "Wiring.java", "the composition root");
    }

    @Test
    void a_module_with_nothing_in_it_is_red_in_every_check_and_breaks_none() throws Exception {
        repository.replace("pom.xml", "</modules>", "<module>katas/02-empty</module></modules>");
        SyntheticRepository.Results results = repository.prove();
        assertThat(results.in(Check.State.BROKEN)).isEmpty();
        assertThat(results.all().stream().filter(r -> r.check().subject().equals("02-empty") && r.red()).map(r -> r.check().id()))
                .contains("layout", "readme", "interview", "solution-readme", "hints", "fixed", "sheets", "tests", "stub", "solution", "coverage");
        assertThat(results.all().stream().filter(r -> r.check().subject().equals("01-counter"))).noneMatch(CheckResult::red);
    }
}
