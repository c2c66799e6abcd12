package katas.checker.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {

    private static final Charset WINDOWS = StandardCharsets.ISO_8859_1;

    @TempDir
    private Path folder;

    @Test
    void utf_8_is_read_as_it_is() throws Exception {
        Path file = written("Zürich\n東京\n\uD83C\uDF89", StandardCharsets.UTF_8);
        assertThat(TextFile.read(file)).isEqualTo("Zürich\n東京\n\uD83C\uDF89");
        assertThat(TextFile.misread(file)).isEmpty();
    }

    @Test
    void a_letter_of_another_encoding_costs_that_letter_only() throws Exception {
        assertThat(TextFile.lines(written("one\ncafé\nthree", WINDOWS))).containsExactly("one", "caf\uFFFD", "three");
    }

    @Test
    void the_first_line_of_another_encoding_is_known() throws Exception {
        assertThat(TextFile.misread(written("é", WINDOWS))).hasValue(1);
        assertThat(TextFile.misread(written("one\ntwo\r\ncafé\né\n", WINDOWS))).hasValue(3);
    }

    @Test
    void also_in_a_file_that_is_longer_than_what_is_looked_at_at_once() throws Exception {
        String line = "x".repeat(99) + "\n";
        assertThat(TextFile.misread(written(line.repeat(1_000), WINDOWS))).isEmpty();
        assertThat(TextFile.misread(written(line.repeat(1_000) + "é", WINDOWS))).hasValue(1_001);
    }

    @Test
    void a_character_that_is_cut_off_by_the_end_is_none() throws Exception {
        byte[] whole = "one\né".getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("text"), Arrays.copyOf(whole, whole.length - 1));
        assertThat(TextFile.misread(file)).hasValue(2);
    }

    /** Windows writes one in front of a text; the first line of a README's front matter would not be --- with it. */
    @Test
    void a_byte_order_mark_is_no_part_of_the_text() throws Exception {
        assertThat(TextFile.lines(written("\uFEFF---\ntitle", StandardCharsets.UTF_8))).containsExactly("---", "title");
    }

    @Test
    void a_file_that_is_gone_has_nothing_to_misread() throws Exception {
        assertThat(TextFile.misread(folder.resolve("gone"))).isEmpty();
    }

    private Path written(String text, Charset encoding) throws IOException {
        return Files.writeString(folder.resolve("text"), text, encoding);
    }
}
