package katas.checker.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.compile.SourceTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has changed nothing that matters has no misconception yet, even if a wrong solution behaves just as the stub does. */
class StubWithACommentTest {

    @TempDir
    private Path folder;

    @Test
    void a_comment_is_no_misconception() throws Exception {
        Repository repository = Repository.find();
        Kata kata = repository.select(List.of("12")).get(0);
        try (Grader grader = new Grader(repository, Settings.usual())) {
            Source commented = pristine -> {
                TreeMap<String, Path> java = new TreeMap<>(pristine.stub().java());
                String wiring = "katas/fetching/Wiring.java";
                Path copy = folder.resolve("Wiring.java");
                Files.writeString(copy, Files.readString(java.get(wiring)) + "\n// where do I begin?\n");
                java.put(wiring, copy);
                return new SourceTree(java, pristine.stub().resources());
            };
            Verdict verdict = grader.grade(kata, commented, GradingEvent.ignored());
            assertThat(verdict.colour()).isEqualTo(Colour.RED);
            assertThat(verdict.misconception()).isEmpty();
        }
    }
}
