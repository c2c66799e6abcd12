package katas.checker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import katas.checker.verify.PublishedCounter;
import katas.checker.verify.SyntheticRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** {@code kata interview --pack} and {@code --judge} as an interviewer types them. */
class InterviewerCommandsTest {

    private static final String TALLY = "src/main/java/katas/counter/domain/Tally.java";

    @RegisterExtension
    private final CommandLineRunner line = new CommandLineRunner();
    @TempDir
    private Path folder;
    private SyntheticRepository repository;
    private Path pack;

    @BeforeEach
    void build() throws Exception {
        repository = PublishedCounter.in(folder.resolve("repository"));
        for (String pom : List.of("katas/pom.xml", "checker/kit/pom.xml")) {
            repository.write(pom, "<project>\n  <version>1</version>\n</project>\n");
        }
        repository.write("pom.xml", "<project>\n  <version>1.0</version>\n  <modules>\n    <module>katas/01-counter</module>\n  </modules>\n</project>\n");
        repository.write(".mvn/maven.config", "--also-make\n");
        repository.write("checker/kit/src/main/java/katas/kit/Kit.java", "package katas.kit;\n\npublic interface Kit {\n}\n");
        line.in(repository.root());
        pack = folder.resolve("handed out");
    }

    private int pack(String... more) {
        List<String> words = new ArrayList<>(List.of("interview", "--kata", "1", "--minutes", "40", "--pack", pack.toString()));
        words.addAll(List.of(more));
        return line.kata(words.toArray(String[]::new));
    }

    /** A candidate writes this and sends it back. */
    private Path answer(String name, String adding) throws Exception {
        Path answer = folder.resolve("class/" + name);
        for (Path file : katas.checker.compile.SourceTree.files(pack).values()) {
            Path copy = answer.resolve(pack.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        if (!adding.isEmpty()) {
            Files.writeString(answer.resolve("katas/01-counter").resolve(TALLY), SyntheticRepository.tally("private int total;", adding, "return total;"));
        }
        return answer;
    }

    @Test
    void packed_solved_and_judged() throws Exception {
        assertThat(pack("--seed", "7")).as(line.err()).isEqualTo(ExitCodes.GREEN);
        assertThat(line.out()).contains("Packed 01-counter into " + pack, "3 tests, 40 minutes", "Next: zip the folder");
        assertThat(Files.readString(pack.resolve("README.md"))).contains("# Count", "**40 minutes**");
        Path answer = answer("alice", "total += amount;");
        assertThat(line.kata("interview", "--judge", answer.toString())).as(line.err()).isEqualTo(ExitCodes.GREEN);
        assertThat(line.out()).containsSubsequence("What came back from alice:", "GREEN  3 of 3", "Written:", "katas/01-counter/" + TALLY + " (changed)",
                "Next: the conversation; questions, rubric and red flags are in interviews/handed-in/alice/01-counter/debrief.html").doesNotContain("kata diff", "Edited");
        assertThat(line.out().split("Next:", -1)).hasSize(2);
        assertThat(repository.root().resolve("interviews/handed-in/alice/01-counter/debrief.html")).content().contains("alice", "What is a sum?", "One number.");
    }

    @Test
    void the_stub_is_the_published_one_and_not_what_the_interviewer_has_made_of_it() throws Exception {
        repository.write("katas/01-counter/" + TALLY, SyntheticRepository.tally("private int total;", "total += amount;", "return total;"));
        assertThat(pack()).isEqualTo(ExitCodes.GREEN);
        assertThat(Files.readString(pack.resolve("katas/01-counter").resolve(TALLY))).contains("total = amount;");
    }

    @Test
    void an_easier_test_is_told_and_does_not_help() throws Exception {
        pack();
        Path answer = answer("carol", "");
        Path test = answer.resolve(SyntheticRepository.TEST);
        Files.writeString(test, Files.readString(test).replace("assertEquals(5", "assertEquals(3"));
        assertThat(line.kata("interview", "--judge", answer.toString())).isEqualTo(ExitCodes.RED);
        assertThat(line.out()).containsSubsequence("RED  adds up", "RED  2 of 3", "Edited although they are the same for everybody; the published ones were used:",
                SyntheticRepository.TEST + " (changed)", "Note: Nothing was written");
        assertThat(repository.root().resolve("interviews/handed-in/carol/01-counter/debrief.md")).content()
                .contains("Edited although it is the same for everybody", "CounterTest.java");
    }

    @Test
    void a_class_is_a_table_whatever_some_of_them_send() throws Exception {
        pack();
        answer("alice", "total += amount;");
        answer("bob", "total = amount + 0;");
        answer("carol", "total += ;");
        try (OutputStream file = Files.newOutputStream(folder.resolve("class/mallory.zip")); ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("../../evil.txt"));
            zip.write("evil".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        String all = folder.resolve("class").toString();
        assertThat(line.kata("interview", "--judge", all)).isEqualTo(ExitCodes.RED);
        assertThat(line.out().lines()).satisfiesExactly(head -> assertThat(head).startsWith("candidate  kata        verdict"),
                alice -> assertThat(alice).matches("alice +01-counter +green +3/3"),
                bob -> assertThat(bob).matches("bob +01-counter +RED +2/3.*"),
                carol -> assertThat(carol).matches("carol +01-counter +BROKEN +0/3 +it does not compile"),
                mallory -> assertThat(mallory).matches("mallory +- +NOT JUDGED +it is not unpacked: .*evil.txt.*"),
                empty -> assertThat(empty).isEmpty(), sum -> assertThat(sum).isEqualTo("1 of 4 answers are green."),
                alice -> assertThat(alice).isEqualTo("For the conversation with alice: interviews/handed-in/alice/01-counter/debrief.html"),
                bob -> assertThat(bob).startsWith("For the conversation with bob: "), carol -> assertThat(carol).startsWith("For the conversation with carol: "));
        assertThat(line.err()).contains("Judging alice (1 of 4)", "Judging mallory (4 of 4)");
    }

    @Test
    void code_that_changes_what_is_judged_with_ends_it_and_is_named() throws Exception {
        pack();
        String published = repository.root().resolve("checker/pristine/01-counter.zip").toString().replace("\\", "\\\\");
        answer("mallory", "total += amount; try { new java.io.FileOutputStream(\"" + published + "\").close(); } catch (java.io.IOException e) { throw new IllegalStateException(e); }");
        answer("zoe", "total += amount;");
        assertThat(line.kata("interview", "--judge", folder.resolve("class").toString())).isEqualTo(ExitCodes.FAULT);
        assertThat(line.err()).contains("changed while the code of mallory was judged").doesNotContain("Judging zoe");
    }

    @Test
    void for_programs_an_object_or_a_row_for_each() throws Exception {
        pack();
        Path carol = answer("carol", "total += ;");
        assertThat(line.kata("interview", "--judge", carol.toString(), "--json")).isEqualTo(ExitCodes.RED);
        JsonNode object = new ObjectMapper().readTree(line.out());
        assertThat(object.path("candidate").asText()).isEqualTo("carol");
        assertThat(object.path("verdict").asText()).isEqualTo("broken");
        assertThat(object.path("errors").get(0).path("file").asText()).isEqualTo("katas/01-counter/" + TALLY);
        Files.createDirectories(folder.resolve("others/eve"));
        Files.writeString(folder.resolve("others/mallory.zip"), "no zip");
        assertThat(line.kata("interview", "--judge", folder.resolve("others").toString(), "--csv")).isEqualTo(ExitCodes.RED);
        assertThat(line.out()).startsWith(JudgeCsv.HEAD).contains("\r\neve,,,,,,,,,,", "\r\nmallory,,,,,,,,,,");
        assertThat(line.out().lines()).hasSize(3);
    }

    @Test
    void what_is_asked_for_wrongly() throws Exception {
        assertThat(pack()).isEqualTo(ExitCodes.GREEN);
        assertThat(pack()).isEqualTo(ExitCodes.USAGE);
        assertThat(line.err()).contains("is not empty", "Name another folder");
        pack = folder.resolve("other");
        assertThat(pack("--kata", "nothing")).isEqualTo(ExitCodes.USAGE);
        assertThat(line.err()).contains("is no kata");
        assertThat(pack("--judge", "x")).isEqualTo(ExitCodes.USAGE);
        assertThat(pack("--csv")).isEqualTo(ExitCodes.USAGE);
        assertThat(line.kata("interview", "--judge", folder.resolve("gone").toString())).isEqualTo(ExitCodes.USAGE);
        assertThat(line.err()).contains("is not there");
        assertThat(line.kata("interview", "--judge", ".", "--json", "--csv")).isEqualTo(ExitCodes.USAGE);
        assertThat(line.kata("interview", "--set", "2", "--pack", pack.toString())).isEqualTo(ExitCodes.USAGE);
        assertThat(line.err()).contains("There are only 1 such katas");
        Files.delete(folder.resolve("repository/checker/pristine/01-counter.zip"));
        assertThat(pack()).isEqualTo(ExitCodes.USAGE);
        assertThat(line.err()).contains("01-counter is not finished yet: it was never published");
        assertThat(pack).doesNotExist();
    }

    @Test
    void a_cell_of_a_table_is_no_formula_and_may_hold_anything() {
        assertThat(JudgeCsv.of(Samples.answer(java.util.Optional.of(Samples.full())))).startsWith("\"'=alice, \"\"the first\"\"\",01-counter,red,0,1,adds_up,CounterTest.java,Tally.java,Counting begins with one,2026-03-01T12:38:00Z,")
                .endsWith("\r\n");
        assertThat(JudgeCsv.of(Samples.unreadable())).isEqualTo("eve,,,,,,,,,,it is no zip\r\n");
    }
}
