package katas.checker.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.catalog.Variant;
import katas.checker.catalog.VariantFolder;
import org.junit.jupiter.api.Test;

/** A test with hundreds of schedules may take longer than the limit on a slow or busy machine: as long as it makes progress it is not given up. */
class LongTestTest {

    /** Of the time that the longest test takes alone a half or less, on the machine that this was written on. */
    private static final Duration LIMIT = Duration.ofSeconds(4);

    @Test
    void a_test_that_makes_progress_comes_to_its_verdict() throws Exception {
        Repository repository = Repository.find();
        Kata kata = repository.select(List.of("16")).get(0);
        VariantFolder folder = kata.variants().stream().filter(each -> each.folder().endsWith(Path.of("R9-marked-as-sent-before-it-is"))).findFirst().orElseThrow();
        Variant variant = Variant.read(folder, new ArrayList<>()).orElseThrow();
        try (Grader grader = new Grader(repository, Settings.usual().limit(LIMIT).strands(1))) {
            Verdict verdict = grader.grade(kata, Source.variant(variant), GradingEvent.ignored());
            assertThat(verdict.colour()).as(verdict.reasons().toString()).isEqualTo(Colour.RED);
            assertThat(verdict.redNames()).containsExactlyInAnyOrderElementsOf(variant.mustFail());
        }
    }
}
