package katas.checker.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import katas.checker.verify.SyntheticRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A learner's editor may save in the encoding of a country. Maven compiles that, so its verdict and the grader's are the same; who sees strange letters is told why. */
class EncodingTest {

    @TempDir
    private Path folder;

    @Test
    void code_that_is_not_in_utf_8_is_judged_and_told_of() throws Exception {
        try (GradedKata kata = new GradedKata(folder)) {
            String code = SyntheticRepository.tally("private int total;", "// café\n        total += amount;", "return total;");
            Files.writeString(folder.resolve(SyntheticRepository.STUB + "domain/Tally.java"), code, StandardCharsets.ISO_8859_1);
            Verdict verdict = kata.grade();
            long line = code.substring(0, code.indexOf("café")).lines().count();
            assertThat(verdict.colour()).as(verdict.toString()).isEqualTo(Colour.GREEN);
            assertThat(verdict.notes()).singleElement().asString().startsWith(SyntheticRepository.STUB + "domain/Tally.java:" + line + " ").contains("save the file as UTF-8");
            // The compiler's own words about it would be taken for something that the code has printed.
            assertThat(verdict.output()).isEmpty();
        }
    }

    @Test
    void code_in_utf_8_needs_no_note() throws Exception {
        try (GradedKata kata = new GradedKata(folder)) {
            assertThat(kata.adding("/* Zürich */ total += amount;").notes()).isEmpty();
        }
    }
}
