package katas.checker.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.compile.SourceTree;
import katas.checker.judge.Misconception;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has changed nothing that matters has no misconception yet, even if a wrong solution behaves just as the stub does. */
class StubWithACommentTest {

    @TempDir
    private Path folder;

    @Test
    void a_comment_is_no_misconception() throws Exception {
        assertThat(misconception("katas/fetching/Wiring.java", code -> code + "\n// where do I begin?\n")).isEmpty();
    }

    @Test
    void looking_for_the_mistake_with_println_is_none_either() throws Exception {
        assertThat(misconception("katas/fetching/application/OverviewService.java", code -> code.replaceFirst("return ",
                "System.out.println(\"page (\" + n + \") asked for; initialize\"); return "))).isEmpty();
    }

    /** The variant that loads on purpose, order by order, has a "for" as well. */
    @Test
    void one_word_in_common_with_a_variant_is_none_either() throws Exception {
        assertThat(misconception("katas/fetching/application/OverviewService.java", code -> code.replaceFirst("return ",
                "for (int i = 0; i < n; i++) { Thread.onSpinWait(); } return "))).isEmpty();
    }

    private Optional<Misconception> misconception(String file, UnaryOperator<String> edit) throws Exception {
        Repository repository = Repository.find();
        Kata kata = repository.select(List.of("12")).get(0);
        try (Grader grader = new Grader(repository, Settings.usual())) {
            Source edited = pristine -> {
                TreeMap<String, Path> java = new TreeMap<>(pristine.stub().java());
                String before = Files.readString(java.get(file));
                String after = edit.apply(before);
                assertThat(after).isNotEqualTo(before);
                java.put(file, Files.writeString(folder.resolve(Path.of(file).getFileName()), after));
                return new SourceTree(java, pristine.stub().resources());
            };
            Verdict verdict = grader.grade(kata, edited, GradingEvent.ignored());
            assertThat(verdict.colour()).as(verdict.toString()).isEqualTo(Colour.RED);
            return verdict.misconception();
        }
    }
}
