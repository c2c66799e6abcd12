package katas.checker.pristine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import katas.checker.catalog.FrontMatter;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.compile.SourceTree;
import katas.checker.compile.TreeHash;
import katas.checker.run.Manifest;

/** The katas of a repository as they were published, wherever its tree has got to. */
public final class Pristine {

    private static final String FOLDER = "checker/pristine/";

    private final Repository repository;

    private Pristine(Repository repository) {
        this.repository = repository;
    }

    public static Pristine of(Repository repository) {
        return new Pristine(repository);
    }

    /** Whether a copy that is not as the tree is counts as a defect: where the repository is built, not where somebody learns. */
    public static boolean strict() {
        String said = System.getProperty("kata.strict");
        String ci = System.getenv("CI");
        return said != null ? Boolean.parseBoolean(said) : ci != null && !ci.isBlank() && !ci.equals("false");
    }

    /** Where a kata's copy is, or will be. */
    public Path archive(Kata kata) {
        return repository.path(FOLDER + kata.slug() + ".zip");
    }

    /** The kata as it was published; as it lies in the tree when it never was. */
    public PristineKata kata(Kata kata) throws IOException {
        return Files.isRegularFile(archive(kata)) ? Archive.open(kata, archive(kata), repository.path(".kata/pristine/" + kata.slug())) : asItIs(kata);
    }

    /** The kata as it lies in the tree. */
    public static PristineKata asItIs(Kata kata) throws IOException {
        SourceTree stub = SourceTree.of(kata.stub());
        SourceTree tests = SourceTree.of(kata.tests());
        boolean learnerSchema = FrontMatter.read(kata, new ArrayList<>()).map(FrontMatter::learnerSchema).orElse(false);
        SortedMap<String, Path> all = new TreeMap<>();
        stub.all().forEach((name, file) -> all.put("main/" + name, file));
        tests.all().forEach((name, file) -> all.put("test/" + name, file));
        return new PristineKata(kata, false, stub, tests, Optional.empty(), learnerSchema, TreeHash.of(all));
    }

    /** Publishes the kata as it lies in the tree; the file stays as it is when there is nothing new. */
    public void bless(Kata kata, Manifest expected) throws IOException {
        PristineKata now = asItIs(kata);
        if (Files.isRegularFile(archive(kata))) {
            PristineKata before = kata(kata);
            if (before.hash().equals(now.hash()) && before.expected().equals(Optional.of(expected)) && before.learnerSchema() == now.learnerSchema()) {
                return;
            }
        }
        Archive.write(now, expected, archive(kata));
    }

    static Map<String, Path> entries(PristineKata kata) {
        SortedMap<String, Path> entries = new TreeMap<>();
        kata.stub().all().forEach((name, file) -> entries.put("main/" + name, file));
        kata.tests().all().forEach((name, file) -> entries.put("test/" + name, file));
        return entries;
    }
}
