package katas.checker.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackManifestTest {

    private static final PackManifest MANIFEST = new PackManifest("id-1", Instant.parse("2026-03-01T12:00:00Z"), 40, OptionalLong.of(7), "1.0", "abc",
            List.of(new PackManifest.Entry("12-lazy-vs-eager", "def")));

    @Test
    void what_is_written_can_be_read() throws Exception {
        assertThat(PackManifest.parse(MANIFEST.json())).isEqualTo(MANIFEST);
        PackManifest unseeded = new PackManifest("id-1", MANIFEST.packed(), 40, OptionalLong.empty(), "1.0", "abc", MANIFEST.katas());
        assertThat(PackManifest.parse(unseeded.json())).isEqualTo(unseeded);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "\"format\" : 1                       | \"format\" : 9                | its format is 9",
            "\"format\" : 1                       | \"format\" : \"1\"            | it has no format",
            "\"katas\" : [                        | \"other\" : [                 | it names no kata",
            "\"packed\" : \"2026-03-01T12:00:00Z\"| \"packed\" : \"yesterday\"    | no time of packing",
            "\"id\" : \"id-1\"                    | \"id\" : {}                   | \"id\" is missing",
            "{                                    | [                             | it is no JSON",
    })
    void what_is_none_says_why(String part, String by, String why) {
        assertThat(MANIFEST.json()).contains(part);
        assertThatThrownBy(() -> PackManifest.parse(MANIFEST.json().replaceFirst(java.util.regex.Pattern.quote(part), java.util.regex.Matcher.quoteReplacement(by))))
                .isInstanceOf(PackManifest.Unreadable.class).hasMessageContaining(why);
    }

    @Test
    void nothing_and_strange_things_are_no_manifest() {
        for (String text : List.of("", "null", "[]", "42", "[".repeat(100_000), "\u0000")) {
            assertThatThrownBy(() -> PackManifest.parse(text)).isInstanceOf(PackManifest.Unreadable.class);
        }
    }

    @Test
    void control_characters_do_not_get_out_of_it() throws Exception {
        assertThat(PackManifest.parse(MANIFEST.json().replace("id-1", "a\\u001b[2Jb")).id()).isEqualTo("a?[2Jb");
    }
}
