package katas.checker.worker.warm;

import static katas.kit.PersistenceAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import katas.checker.worker.warm.api.Shelf;
import katas.kit.Database;
import katas.kit.PersistenceTest;
import katas.kit.layers.Layers;
import katas.kit.record.Recorder;
import katas.kit.schedule.Interleavings;
import org.junit.jupiter.api.Test;

/** Some of these are red on purpose: what makes a message is loaded then. */
@PersistenceTest(app = Wiring.class)
public class WarmUp {

    @Test
    void stores(Shelf shelf, Database database) {
        shelf.add("Lazy");
        assertThat(shelf.size()).isEqualTo(1);
        assertThat(List.of("Lazy", "Eager")).containsExactly("Lazy", "Eager");
    }

    @Test
    void costs(Shelf shelf, Recorder recorder) {
        shelf.add("Eager");
        assertThat(recorder.ask(shelf::size).recording()).as("nothing can be had for nothing").hasSelectsAtMost(0);
    }

    @Test
    void interleaves(Shelf shelf, Interleavings interleavings) {
        assertThat(shelf.size()).isZero();
    }

    @Test
    void has_layers() {
        JavaClasses classes = Layers.classesOf(Wiring.class);
        Layers.apiStandsAlone().check(classes);
        Layers.onlyApplicationManagesTransactions().check(classes);
    }
}
