package katas.checker.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import katas.checker.catalog.Kata;
import katas.checker.compile.SourceTree;
import katas.checker.pristine.Pristine;
import katas.checker.run.Manifest;
import katas.checker.verify.SyntheticRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever measures must neither see what a learner has written nor touch it. */
class SandboxTest {

    private static final String TALLY = SyntheticRepository.STUB + "domain/Tally.java";

    @TempDir
    private Path folder;
    private SyntheticRepository repository;
    private Kata kata;

    @BeforeEach
    void publish() throws Exception {
        repository = new SyntheticRepository(folder);
        kata = repository.repository().katas().get(0);
        Pristine.of(repository.repository()).bless(kata, new Manifest(List.of(new Manifest.Entry("katas.counter.CounterTest", "adds_up"))));
    }

    @Test
    void has_the_stub_as_it_was_published_and_not_what_the_learner_wrote() throws Exception {
        String published = Files.readString(folder.resolve(TALLY));
        repository.write(TALLY, "package katas.counter.domain; // solved");
        repository.write(SyntheticRepository.STUB + "domain/Mine.java", "package katas.counter.domain; class Mine { }");
        try (Sandbox sandbox = new Sandbox(repository.repository())) {
            assertThat(sandbox.repository().path(TALLY)).hasContent(published);
            assertThat(sandbox.repository().path(SyntheticRepository.STUB + "domain/Mine.java")).doesNotExist();
        }
        assertThat(folder.resolve(TALLY)).content().contains("solved");
    }

    @Test
    void each_edit_is_another_one_and_none_reaches_the_learner() throws Exception {
        String before = Files.readString(folder.resolve(TALLY));
        try (Sandbox sandbox = new Sandbox(repository.repository())) {
            Path stub = sandbox.kata(kata).stub();
            sandbox.edit(sandbox.kata(kata));
            String first = text(stub);
            sandbox.edit(sandbox.kata(kata));
            assertThat(text(stub)).isNotEqualTo(first).hasSameSizeAs(first);
        }
        assertThat(folder.resolve(TALLY)).hasContent(before);
    }

    @Test
    void is_gone_when_it_is_closed() throws Exception {
        Path where;
        try (Sandbox sandbox = new Sandbox(repository.repository())) {
            where = sandbox.repository().root();
            assertThat(where.resolve("pom.xml")).exists();
        }
        assertThat(where).doesNotExist();
    }

    private static String text(Path folder) throws Exception {
        StringBuilder all = new StringBuilder();
        for (Path file : SourceTree.of(folder).java().values()) {
            all.append(Files.readString(file));
        }
        return all.toString();
    }
}
