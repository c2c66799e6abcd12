package katas.checker.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import katas.checker.catalog.InterviewNotes;
import katas.checker.compile.Folders;
import katas.checker.grader.Colour;
import katas.checker.grader.Grader;
import katas.checker.grader.Settings;
import katas.checker.grader.Verdict;
import katas.checker.pristine.Edit;
import katas.checker.report.Refused;
import katas.checker.verify.PublishedCounter;
import katas.checker.verify.SyntheticRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Verdicts on what candidates send back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JudgingTest {

    private static final String HOME = "katas/01-counter/";
    private static final String TALLY = HOME + "src/main/java/katas/counter/domain/Tally.java";
    private static final String TEST = HOME + "src/test/java/katas/counter/CounterTest.java";

    private Path folder;
    private SyntheticRepository repository;
    private Grader grader;
    private Judging judging;
    private Path sent;

    @BeforeAll
    void open(@TempDir Path temporary) throws Exception {
        folder = temporary;
        repository = PublishedCounter.in(folder.resolve("repository"));
        grader = new Grader(repository.repository(), Settings.usual().limit(Duration.ofSeconds(5)).withSpare().options(List.of("-Dkata.ahead=false")));
        judging = new Judging(repository.repository(), grader);
    }

    @AfterAll
    void close() throws Exception {
        judging.close();
        grader.close();
    }

    /** As it was handed out. */
    @BeforeEach
    void handedOut() throws IOException {
        sent = folder.resolve("sent");
        Folders.delete(sent);
        for (String name : List.of("main/java/katas/counter/Wiring.java", "main/java/katas/counter/api/Counter.java", "main/java/katas/counter/domain/Tally.java",
                "test/java/katas/counter/CounterTest.java")) {
            write(HOME + "src/" + name, Files.readString(repository.root().resolve(HOME + "src/" + name)));
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = sent.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void adding(String code) throws IOException {
        write(TALLY, SyntheticRepository.tally("private int total;", code, "return total;"));
    }

    private Answer answer() throws InterruptedException {
        Judged judged = judging.judge(new Candidate("alice", sent));
        assertThat(judged.problem()).isEmpty();
        assertThat(judged.answers()).hasSize(1);
        return judged.answers().get(0);
    }

    private static Colour colour(Answer answer) {
        return answer.verdict().map(Verdict::colour).orElseThrow();
    }

    @Test
    void as_it_was_handed_out_it_is_red_and_nothing_was_written() throws Exception {
        Answer answer = answer();
        assertThat(colour(answer)).isEqualTo(Colour.RED);
        assertThat(answer.verdict().orElseThrow().redNames()).containsExactly("adds_up");
        assertThat(answer.written()).isEmpty();
        assertThat(answer.edited()).isEmpty();
        assertThat(answer.newest()).isEmpty();
        assertThat(answer.notes()).containsExactly("Nothing was written: it is the stub as it was handed out.");
    }

    @Test
    void solved_it_is_green_and_says_what_was_written_and_when() throws Exception {
        adding("total += amount;");
        write(HOME + "src/main/java/katas/counter/domain/Helper.java", "package katas.counter.domain;\nclass Helper { }\n");
        Answer answer = answer();
        assertThat(answer.green()).isTrue();
        assertThat(answer.written()).containsExactly(new Edit(HOME + "src/main/java/katas/counter/domain/Helper.java", Edit.How.ADDED), new Edit(TALLY, Edit.How.CHANGED));
        assertThat(answer.newest().orElseThrow()).isEqualTo(Files.getLastModifiedTime(sent.resolve(HOME + "src/main/java/katas/counter/domain/Helper.java")).toInstant());
        assertThat(answer.notes()).isEmpty();
        assertThat(Files.readString(answer.code().java().get("katas/counter/domain/Tally.java"))).contains("total += amount;");
    }

    @Test
    void easier_tests_and_another_api_have_no_effect_and_are_named() throws Exception {
        write(TEST, Files.readString(sent.resolve(TEST)).replace("assertEquals(5, counter.total()", "assertEquals(3, counter.total()"));
        write(HOME + "src/test/java/katas/counter/MineTest.java", "class MineTest { }\n");
        write(HOME + "src/main/java/katas/counter/api/Counter.java", "package katas.counter.api;\npublic interface Counter { int total(); default void add(int amount) { } }\n");
        adding("total = amount; // mine");
        Answer answer = answer();
        assertThat(answer.verdict().orElseThrow().redNames()).containsExactly("adds_up");
        assertThat(answer.edited()).containsExactlyInAnyOrder(new Edit(HOME + "src/main/java/katas/counter/api/Counter.java", Edit.How.CHANGED), new Edit(TEST, Edit.How.CHANGED),
                new Edit(HOME + "src/test/java/katas/counter/MineTest.java", Edit.How.ADDED));
    }

    @Test
    void what_lies_in_the_interviewers_own_clone_is_not_said_of_the_candidate() throws Exception {
        String before = Files.readString(repository.root().resolve(SyntheticRepository.TEST));
        repository.replace(SyntheticRepository.TEST, "counted nothing", "counted nothing yet");
        try {
            adding("total += amount;");
            assertThat(answer().edited()).isEmpty();
        } finally {
            repository.write(SyntheticRepository.TEST, before);
        }
    }

    @Test
    void tests_that_did_not_come_back_are_not_called_deleted_one_by_one() throws Exception {
        Folders.delete(sent.resolve(HOME + "src/test"));
        adding("total += amount;");
        Answer answer = answer();
        assertThat(answer.green()).isTrue();
        assertThat(answer.edited()).isEmpty();
        assertThat(answer.notes()).containsExactly("The tests did not come back. They are not needed.");
    }

    @Test
    void a_mistake_of_the_compiler_is_told_with_the_place_in_the_kata() throws Exception {
        adding("total += ;");
        Answer answer = answer();
        assertThat(colour(answer)).isEqualTo(Colour.BROKEN);
        assertThat(repository.repository().name(answer.verdict().orElseThrow().errors().get(0).file())).isEqualTo(TALLY);
    }

    @Test
    void control_characters_in_what_the_code_says_reach_nobody() throws Exception {
        adding("throw new IllegalStateException(\"\\u001b[2Jgone\\u202e\\r\");");
        Answer answer = answer();
        assertThat(answer.verdict().orElseThrow().toString()).contains("?[2Jgone?").doesNotContain("\u001b", "\u202e");
    }

    @Test
    void only_the_fixed_files_came_back() throws Exception {
        Files.delete(sent.resolve(TALLY));
        Files.delete(sent.resolve(HOME + "src/main/java/katas/counter/Wiring.java"));
        assertThat(answer().problem()).contains("none of the files that are to be edited came back.");
    }

    @Test
    void a_misconception_and_the_red_flag_that_it_is() throws Exception {
        Rubric rubric = answer().rubric();
        assertThat(rubric.questions()).extracting(InterviewNotes.Question::title).containsExactly("What is a sum?", "What is none?", "What is a counter?");
        assertThat(rubric.redFlags()).containsExactly(new Rubric.RedFlag("R1-starts-at-one", "Counting begins with one",
                List.of("begins with nothing", "counts once", "adds up")));
        assertThat(rubric.redFlag("R1-starts-at-one")).isPresent();
        assertThat(rubric.redFlag("R2")).isEmpty();
    }

    @Test
    void a_manifest_finds_the_kata_and_is_compared_with_the_repository() throws Exception {
        manifest("[{\"kata\":\"01-counter\",\"published\":\"old\"},{\"kata\":\"99-other\",\"published\":\"x\"}]");
        Judged judged = judging.judge(new Candidate("alice", sent));
        assertThat(judged.manifest()).isPresent();
        assertThat(judged.notes()).containsExactly("Its pack.json names a kata that is not in this repository: 99-other.");
        assertThat(judged.answers()).hasSize(1);
        assertThat(judged.answers().get(0).notes()).anySatisfy(note -> assertThat(note).contains("packed from another version of this kata"));
        Folders.delete(sent.resolve("katas"));
        Judged nothing = judging.judge(new Candidate("alice", sent));
        assertThat(nothing.green()).isFalse();
        assertThat(nothing.answers()).singleElement().satisfies(answer -> assertThat(answer.problem()).contains("nothing of it came back."));
    }

    private void manifest(String katas) throws IOException {
        write(PackManifest.FILE, "{\"format\":1,\"id\":\"a\",\"packed\":\"2026-03-01T12:00:00Z\",\"minutes\":40,\"seed\":null,\"kit\":\"1\",\"kitHash\":\"x\",\"katas\":" + katas + "}");
    }

    @Test
    void a_hostile_answer_keeps_nobody_from_being_judged() throws Exception {
        Path all = Files.createDirectories(folder.resolve("class"));
        adding("total += amount;");
        new Zip().with("pack/", sent).write(all.resolve("bob.zip"));
        adding("Runtime.getRuntime().halt(0);");
        new Zip().with("", sent).write(all.resolve("eve.zip"));
        new Zip().with("../../evil.java", "x").write(all.resolve("mallory.zip"));
        Files.writeString(all.resolve("oscar.zip"), "no zip");
        Files.writeString(all.resolve("peggy.7z"), "7z");
        Files.createDirectories(all.resolve("quinn/empty"));
        adding("total += amount;");
        new Zip().with("", sent).write(all.resolve("zoe.zip"));
        Files.writeString(all.resolve("grades.txt"), "not a candidate");
        List<Candidate> candidates = Judging.candidates(all);
        assertThat(candidates).extracting(Candidate::name).containsExactly("bob", "eve", "mallory", "oscar", "peggy.7z", "quinn", "zoe");
        List<Judged> judged = new java.util.ArrayList<>();
        for (Candidate candidate : candidates) {
            judged.add(judging.judge(candidate));
        }
        assertThat(judged.stream().map(Judged::green)).containsExactly(true, false, false, false, false, false, true);
        assertThat(colour(judged.get(1).answers().get(0))).isEqualTo(Colour.BROKEN);
        assertThat(judged.subList(2, 6)).extracting(each -> each.problem().orElseThrow()).satisfiesExactly(
                why -> assertThat(why).contains("leads out of its folder"), why -> assertThat(why).contains("no zip"),
                why -> assertThat(why).contains("neither a folder nor a zip"), why -> assertThat(why).contains("no answer in it"));
        assertThat(judging.intact()).isTrue();
    }

    @Test
    void code_that_changes_the_published_copy_is_found_out() throws Exception {
        Path copy = repository.root().resolve("checker/pristine/01-counter.zip");
        byte[] before = Files.readAllBytes(copy);
        new Zip().with("main/java/katas/counter/X.java", "x").write(copy);
        try {
            assertThat(judging.intact()).isFalse();
        } finally {
            Files.write(copy, before);
        }
        assertThat(judging.intact()).isTrue();
    }

    @Test
    void one_answer_or_many() throws Exception {
        assertThat(Judging.candidates(sent)).extracting(Candidate::name).containsExactly("sent");
        Path zip = new Zip().with("", sent).write(folder.resolve("Bob Builder.ZIP"));
        assertThat(Judging.candidates(zip)).extracting(Candidate::name).containsExactly("Bob Builder");
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertThatThrownBy(() -> Judging.candidates(empty)).isInstanceOf(Refused.class).hasMessageContaining("has no answer in it");
        assertThatThrownBy(() -> Judging.candidates(folder.resolve("gone"))).isInstanceOf(Refused.class).hasMessageContaining("is not there");
    }
}
