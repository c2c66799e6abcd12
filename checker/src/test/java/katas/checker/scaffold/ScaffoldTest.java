package katas.checker.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import katas.checker.catalog.Kata;
import katas.checker.report.Refused;
import katas.checker.verify.Check;
import katas.checker.verify.CheckResult;
import katas.checker.verify.Lab;
import katas.checker.verify.Unwritten;
import katas.checker.verify.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What "kata new" makes, in a copy of this repository. */
class ScaffoldTest {

    private static final String TITLE = "The \"gateway\": A & B | C";

    @TempDir
    private Path folder;
    private RepositoryCopy copy;

    @BeforeEach
    void copy() throws IOException {
        copy = new RepositoryCopy(folder);
    }

    private Plan plan(String slug) throws IOException {
        return Plan.of(copy.repository(), slug, Optional.of(TITLE), Optional.of("failure"), 35, 4, Optional.empty());
    }

    @Test
    void everything_holds_but_what_only_an_author_can_write() throws Exception {
        Plan plan = plan("98-an-example");
        Scaffold.make(plan);
        assertThat(refuted(plan.kata())).containsExactly("written");
        for (Map.Entry<String, String> file : copy.content().entrySet()) {
            if (file.getValue().contains(Unwritten.MARK)) {
                Files.writeString(folder.resolve(file.getKey()), String.join("\n", file.getValue().lines().filter(line -> !line.contains(Unwritten.MARK)).toList()) + "\n");
            }
        }
        assertThat(refuted(plan.kata())).isEmpty();
    }

    private List<String> refuted(Kata kata) throws Exception {
        List<String> red = new ArrayList<>();
        Verification verification = new Verification(copy.repository(), Optional.empty());
        try (Lab lab = new Lab(Duration.ofSeconds(60)).asTheTreeIs()) {
            for (Check check : verification.checks(List.of(kata), lab)) {
                CheckResult result = verification.prove(check, true);
                if (result.red()) {
                    red.add(check.id());
                    assertThat(check.id()).as(result.text()).isEqualTo("written");
                }
            }
        }
        return red;
    }

    @Test
    void lists_stay_in_order_and_nothing_else_in_them_changes() throws Exception {
        SortedMap<String, String> before = copy.content();
        Scaffold.make(plan("00-first"));
        Scaffold.make(plan("13-middle"));
        Scaffold.make(plan("c1-last"));
        String pom = copy.content().get("pom.xml");
        assertThat(pom).containsSubsequence("katas/00-first<", "katas/12-lazy-vs-eager<", "katas/13-middle<", "katas/15-atomicity<", "katas/c1-last<",
                "solutions/00-first<", "solutions/13-middle<", "solutions/c1-last<");
        assertThat(copy.content().get("README.md")).containsSubsequence("| 00 | [00-first]", "| 03 |", "| 13 | [13-middle]", "| 15 |",
                "| c1 | [c1-last](katas/c1-last/README.md): The \"gateway\": A & B \\| C | Failure handling | 35 | 4 |");
        assertThat(copy.content().get("HINTS.md")).containsSubsequence("## 00-first", "## 03-", "## 13-middle", "## 15-", "## c1-last");
        for (String list : List.of("pom.xml", "README.md", "HINTS.md")) {
            assertThat(copy.content().get(list).lines().toList()).as(list).containsSubsequence(before.get(list).lines().toList());
        }
    }

    /** A disk that is full, a folder that nobody may write to, at every file in turn. */
    @Test
    void when_any_file_cannot_be_written_nothing_is_left_behind() throws Exception {
        SortedMap<String, String> before = copy.content();
        for (int failing = 1; ; failing++) {
            FullDisk disk = new FullDisk(failing);
            try {
                Scaffold.make(plan("98-an-example"), new AllOrNothing(disk));
                assertThat(failing).as("files that could fail").isGreaterThan(30);
                return;
            } catch (IOException e) {
                assertThat(e).hasMessage("No space left on device");
                assertThat(copy.content()).as("after the failure at file " + failing).isEqualTo(before);
                assertThat(folder.resolve("katas/98-an-example")).doesNotExist();
            }
        }
    }

    private static final class FullDisk implements AllOrNothing.Disk {

        private int left;

        FullDisk(int failing) {
            left = failing;
        }

        @Override
        public void create(Path file, byte[] content) throws IOException {
            Files.createDirectories(file.getParent());
            Files.write(file, new byte[0]);
            fill();
            Files.write(file, content);
        }

        @Override
        public void replace(Path file, byte[] content) throws IOException {
            fill();
            Files.write(file, content);
        }

        private void fill() throws IOException {
            if (--left == 0) {
                throw new IOException("No space left on device");
            }
        }
    }

    @Test
    void what_cannot_be_made_is_refused_with_a_reason() throws Exception {
        Files.createDirectories(folder.resolve("checker/variants/97-taken/reject"));
        refused("Boundaries", "cannot name a kata");
        refused("98", "cannot name a kata");
        refused("98-Gateway", "cannot name a kata");
        refused("../98-x", "cannot name a kata");
        refused("03-else", "The number 03 is taken by 03-boundaries. The first that is free: 01");
        refused("97-taken", "97");
        refused("98-new", "katas.new cannot be the Java package of a kata; name another with --package");
        refused("98-2pc", "katas.2pc cannot be the Java package");
        refused("98-kit", "katas.kit cannot be");
        refused("98-fetching", "The package katas.fetching is that of 12-lazy-vs-eager");
        assertThatThrownBy(() -> Plan.of(copy.repository(), "98-x", Optional.of("a\nb"), Optional.empty(), 30, 3, Optional.empty())).hasMessageContaining("one line of text");
        assertThatThrownBy(() -> Plan.of(copy.repository(), "98-x", Optional.empty(), Optional.of("gardening"), 30, 3, Optional.empty())).hasMessageContaining("\"gardening\" is no pillar. There are: 1 Data");
        assertThatThrownBy(() -> Plan.of(copy.repository(), "98-x", Optional.empty(), Optional.empty(), 0, 3, Optional.empty())).hasMessageContaining("--minutes goes from 1 to 240");
        assertThatThrownBy(() -> Plan.of(copy.repository(), "98-x", Optional.empty(), Optional.empty(), 30, 6, Optional.empty())).hasMessageContaining("--difficulty goes from 1 to 5");
    }

    private void refused(String slug, String reason) {
        assertThatThrownBy(() -> plan(slug)).as(slug).isInstanceOf(Refused.class).hasMessageContaining(reason);
    }

    @Test
    void what_is_not_said_follows_from_the_number_and_the_name() throws Exception {
        Plan plan = Plan.of(copy.repository(), "98-first-in-line", Optional.empty(), Optional.empty(), 30, 3, Optional.empty());
        assertThat(plan.title()).isEqualTo("First in line");
        assertThat(plan.packageName()).isEqualTo("firstinline");
        assertThat(plan.pillar()).isEqualTo("Failure handling");
    }

    @Test
    void without_its_lists_a_repository_is_left_alone() throws Exception {
        Files.writeString(folder.resolve("README.md"), "# Katas\n");
        SortedMap<String, String> before = copy.content();
        assertThatThrownBy(() -> Scaffold.make(plan("98-an-example"))).isInstanceOf(Refused.class).hasMessageContaining("README.md should hold a table of katas");
        assertThat(copy.content()).isEqualTo(before);
    }

    /** Written back, it would be damaged for good. */
    @Test
    void a_list_in_another_encoding_is_left_alone() throws Exception {
        Path readme = folder.resolve("README.md");
        Files.writeString(readme, Files.readString(readme).replaceFirst("\n", "\n\nVoil\u00e0\n"), StandardCharsets.ISO_8859_1);
        byte[] before = Files.readAllBytes(readme);
        assertThatThrownBy(() -> Scaffold.make(plan("98-an-example"))).isInstanceOf(Refused.class).hasMessageContaining("README.md:3 is not in UTF-8");
        assertThat(readme).hasBinaryContent(before);
        assertThat(folder.resolve("katas/98-an-example")).doesNotExist();
    }
}
