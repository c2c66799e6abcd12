package katas.checker.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import katas.checker.pristine.Pristine;
import katas.checker.run.Manifest;

/** The synthetic repository with its kata published. */
public final class PublishedCounter {

    private PublishedCounter() {
    }

    public static SyntheticRepository in(Path folder) throws IOException {
        SyntheticRepository repository = new SyntheticRepository(folder);
        List<Manifest.Entry> tests = Stream.of("begins_with_nothing", "counts_once", "adds_up").map(name -> new Manifest.Entry("katas.counter.CounterTest", name)).toList();
        Pristine.of(repository.repository()).bless(repository.repository().katas().get(0), new Manifest(tests));
        return repository;
    }
}
