package katas.checker.worker.warm;

import static katas.kit.PersistenceAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import katas.checker.worker.warm.api.Shelf;
import katas.kit.Database;
import katas.kit.PersistenceTest;
import katas.kit.layers.Layers;
import katas.kit.record.Recorder;
import katas.kit.schedule.Interleavings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One of these is red on purpose: what makes a message is loaded then. */
@PersistenceTest(app = Wiring.class)
public class WarmUp {

    /** In one test, because a node takes longer to start than all that is done with it. */
    @Test
    void costs(Shelf shelf, Database database, Recorder recorder, Interleavings interleavings) {
        shelf.add("Lazy");
        assertThat(shelf.size()).isEqualTo(1);
        assertThat(List.of("Lazy", "Eager")).containsExactly("Lazy", "Eager");
        assertThat(recorder.ask(shelf::size).recording()).as("nothing can be had for nothing").hasSelectsAtMost(0);
    }

    @Test
    void has_layers(@TempDir Path folder) throws IOException {
        JavaClasses classes = someClasses(folder);
        Layers.apiStandsAlone().check(classes);
        Layers.onlyApplicationManagesTransactions().check(classes);
    }

    /** From a folder, as katas are: to find a class by its name, ArchUnit lists all of the JDK and of the class path first. */
    private static JavaClasses someClasses(Path folder) throws IOException {
        for (Class<?> each : List.of(Wiring.class, Shelf.class)) {
            try (InputStream bytes = each.getResourceAsStream(each.getSimpleName() + ".class")) {
                Files.copy(bytes, folder.resolve(each.getSimpleName() + ".class"));
            }
        }
        return ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter().importPath(folder);
        });
    }
}
