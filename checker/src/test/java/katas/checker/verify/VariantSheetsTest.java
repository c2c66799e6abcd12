package katas.checker.verify;

import static katas.checker.verify.SyntheticRepository.ACCEPT;
import static katas.checker.verify.SyntheticRepository.REJECT;
import static katas.checker.verify.SyntheticRepository.SOLUTION;
import static katas.checker.verify.SyntheticRepository.STUB;
import static katas.checker.verify.SyntheticRepository.VARIANTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of sheets, overlays and fixed parts that are not as they should be. */
class VariantSheetsTest {

    private static final String OVERLAID = "src/main/java/katas/counter/domain/Tally.java";

    @TempDir
    private Path folder;
    private SyntheticRepository repository;

    @BeforeEach
    void build() throws Exception {
        repository = new SyntheticRepository(folder);
    }

    private String sheets() throws Exception {
        return repository.prove("sheets").refutation("sheets");
    }

    @Test
    void a_stub_without_its_sheet() throws Exception {
        repository.delete(VARIANTS + "stub.yaml");
        assertThat(sheets()).contains(VARIANTS + "stub.yaml", "no such file", "mustFail: [");
    }

    @Test
    void a_stub_that_fails_nothing() throws Exception {
        repository.write(VARIANTS + "stub.yaml", "mustFail: []\n");
        assertThat(sheets()).contains(VARIANTS + "stub.yaml:1", "at least one test that is red on the stub");
    }

    @Test
    void an_unknown_key() throws Exception {
        repository.replace(REJECT + "variant.yaml", "mustFail", "mustfail");
        assertThat(sheets()).contains(REJECT + "variant.yaml:3", "the field \"mustfail\"", "mustFail");
    }

    @Test
    void a_reject_that_names_no_test() throws Exception {
        repository.replace(REJECT + "variant.yaml", "[begins_with_nothing, counts_once, adds_up]", "[]");
        assertThat(sheets()).contains(REJECT + "variant.yaml:3", "at least one test that catches the misconception");
    }

    @Test
    void a_kind_that_contradicts_the_folder() throws Exception {
        repository.replace(ACCEPT + "variant.yaml", "kind: accept", "kind: reject");
        assertThat(sheets()).contains(ACCEPT + "variant.yaml:1", "kind: one of accept");
    }

    @Test
    void a_test_that_must_and_may_fail() throws Exception {
        repository.write(REJECT + "variant.yaml", Files.readString(folder.resolve(REJECT + "variant.yaml")) + "mayFail: [adds_up]\n");
        assertThat(sheets()).contains(REJECT + "variant.yaml:4", "adds_up in both");
    }

    @Test
    void no_accept_at_all() throws Exception {
        repository.delete(ACCEPT + OVERLAID).delete(ACCEPT + "variant.yaml");
        for (String parent = ACCEPT + "src/main/java/katas/counter/domain"; parent.length() >= ACCEPT.length() - 1; parent = parent.substring(0, parent.lastIndexOf('/'))) {
            repository.delete(parent);
        }
        assertThat(sheets()).contains(VARIANTS + "accept", "at least one genuinely different right variant");
    }

    @Test
    void an_overlay_without_files() throws Exception {
        repository.delete(ACCEPT + OVERLAID);
        assertThat(sheets()).contains(ACCEPT + "src/main", "at least one file that differs from the solution");
    }

    @Test
    void an_overlay_that_changes_nothing() throws Exception {
        repository.write(ACCEPT + OVERLAID, Files.readString(folder.resolve(SOLUTION + "domain/Tally.java")));
        assertThat(sheets()).contains(ACCEPT + OVERLAID, "a file that differs from " + SOLUTION + "domain/Tally.java", "delete it");
    }

    @Test
    void an_overlay_on_the_api() throws Exception {
        repository.write(ACCEPT + "src/main/java/katas/counter/api/Counter.java", "package katas.counter.api;\n");
        assertThat(sheets()).contains(ACCEPT + "src/main/java/katas/counter/api/Counter.java", "no overlay on what is fixed");
    }

    @Test
    void an_overlay_on_resources_is_for_katas_whose_schema_is_the_learners() throws Exception {
        repository.write(STUB + "../../../resources/schema.sql", "create table a(id int);\n");
        repository.write(SOLUTION + "../../../resources/schema.sql", "create table a(id int);\n");
        repository.write(ACCEPT + "src/main/resources/schema.sql", "create table b(id int);\n");
        assertThat(sheets()).contains("src/main/resources/schema.sql", "schema: learner");
        repository.replace("katas/01-counter/README.md", "difficulty: 1", "difficulty: 1\nschema: learner");
        repository.prove("sheets", "readme").assertGreen();
    }

    @Test
    void a_file_that_belongs_nowhere() throws Exception {
        repository.write(REJECT + "notes.txt", "later");
        assertThat(sheets()).contains(REJECT + "notes.txt", "a file that nothing uses");
    }

    @Test
    void a_misspelt_folder_of_variants() throws Exception {
        repository.write(VARIANTS + "rejects/R2/variant.yaml", "kind: reject\n");
        assertThat(sheets()).contains(VARIANTS + "rejects/R2/variant.yaml", "a file that nothing uses");
    }

    @Test
    void a_deleted_file_that_is_not_there() throws Exception {
        repository.write(ACCEPT + "variant.yaml", "kind: accept\ntechnique: t\ndelete: [katas/counter/Tally.java]\n");
        assertThat(sheets()).contains(ACCEPT + "variant.yaml", "katas/counter/Tally.java, which is not there", "katas/counter/");
    }

    @Test
    void an_api_that_differs() throws Exception {
        repository.replace(SOLUTION + "api/Counter.java", "int total();", "int total(); // fine");
        assertThat(repository.prove("fixed").refutation("fixed")).contains(STUB + "api/Counter.java", "they differ", "the api is fixed");
    }

    @Test
    void a_resource_that_only_one_has() throws Exception {
        repository.write("solutions/01-counter/src/main/resources/schema.sql", "create table a(id int);\n");
        assertThat(repository.prove("fixed").refutation("fixed")).contains("src/main/resources/schema.sql", "only the solution has it");
    }

    @Test
    void a_solution_that_is_the_stub() throws Exception {
        repository.write(SOLUTION + "domain/Tally.java", Files.readString(folder.resolve(STUB + "domain/Tally.java")));
        assertThat(repository.prove("fixed").refutation("fixed")).contains("something else than the stub", "every file the same");
    }
}
