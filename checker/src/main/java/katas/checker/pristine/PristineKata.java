package katas.checker.pristine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import katas.checker.catalog.Kata;
import katas.checker.compile.SourceTree;
import katas.checker.run.Manifest;

/**
 * A kata as it was published.
 *
 * @param kata          the kata
 * @param published     false for a kata that is still being made: then this is what lies in the tree
 * @param stub          what a learner starts from
 * @param tests         its tests
 * @param expected      the tests that there are; empty only while it is not published
 * @param learnerSchema whether the learner may change the resources
 * @param hash          of all of it
 */
public record PristineKata(Kata kata, boolean published, SourceTree stub, SourceTree tests, Optional<Manifest> expected,
                           boolean learnerSchema, String hash) {

    private static final String MAIN = "src/main";
    private static final String TEST = "src/test";

    /** Whether a file below {@code src/main} is the same for everybody. */
    public boolean isFixed(String name) {
        return isFixed(name, learnerSchema);
    }

    /** Whether a file below {@code src/main} is the same for everybody; names as {@link SourceTree#all()} has them. */
    public static boolean isFixed(String name, boolean learnerSchema) {
        return name.startsWith("resources/") ? !learnerSchema : name.matches("java/katas/[^/]+/api/.*");
    }

    /** What is judged: the learner's own files, and the published ones where those are fixed. */
    public SourceTree withFixedParts(SourceTree mine) {
        SortedMap<String, Path> java = new TreeMap<>();
        SortedMap<String, Path> resources = new TreeMap<>();
        mine.java().forEach((name, file) -> putUnless(isFixed("java/" + name), java, name, file));
        stub.java().forEach((name, file) -> putUnless(!isFixed("java/" + name), java, name, file));
        mine.resources().forEach((name, file) -> putUnless(isFixed("resources/" + name), resources, name, file));
        stub.resources().forEach((name, file) -> putUnless(!isFixed("resources/" + name), resources, name, file));
        return new SourceTree(java, resources);
    }

    private static void putUnless(boolean not, SortedMap<String, Path> files, String name, Path file) {
        if (!not) {
            files.put(name, file);
        }
    }

    /** What is in the learner's tree and differs from what was published although it is fixed. */
    public List<Edit> editsOfFixedParts() throws IOException {
        return editsOfFixedParts(kata.folder(), kata::name);
    }

    /**
     * What is in somebody's copy of the kata and differs from what was published although it is fixed.
     *
     * @param folder the folder that {@code src} is in
     * @param name   how its files are named
     */
    public List<Edit> editsOfFixedParts(Path folder, Function<Path, String> name) throws IOException {
        List<Edit> edits = new ArrayList<>();
        compare(folder.resolve(MAIN), stub.all(), this::isFixed, name, edits);
        compare(folder.resolve(TEST), tests.all(), file -> true, name, edits);
        return edits;
    }

    /** What the learner has written: the files that may be edited and differ from the stub. */
    public List<Edit> editsOfLearnersParts() throws IOException {
        return editsOfLearnersParts(kata.folder(), kata::name);
    }

    /**
     * What somebody has written in a copy of the kata: the files that may be edited and differ from the stub.
     *
     * @param folder the folder that {@code src} is in
     * @param name   how its files are named
     */
    public List<Edit> editsOfLearnersParts(Path folder, Function<Path, String> name) throws IOException {
        List<Edit> edits = new ArrayList<>();
        compare(folder.resolve(MAIN), stub.all(), file -> !isFixed(file), name, edits);
        return edits;
    }

    /** Everything in the tree that differs from what was published. */
    public List<Edit> edits() throws IOException {
        List<Edit> edits = new ArrayList<>();
        compare(kata.stub(), stub.all(), file -> true, kata::name, edits);
        compare(kata.tests(), tests.all(), file -> true, kata::name, edits);
        return edits;
    }

    private static void compare(Path folder, SortedMap<String, Path> published, Predicate<String> wanted, Function<Path, String> naming,
                                List<Edit> edits) throws IOException {
        SortedMap<String, Path> mine = SourceTree.of(folder).all();
        SortedSet<String> names = new TreeSet<>(mine.keySet());
        names.addAll(published.keySet());
        for (String name : names) {
            if (!wanted.test(name)) {
                continue;
            }
            Path here = mine.get(name);
            Path there = published.get(name);
            if (here == null || there == null || !same(here, there)) {
                edits.add(new Edit(naming.apply(folder.resolve(name)), here == null ? Edit.How.DELETED : there == null ? Edit.How.ADDED : Edit.How.CHANGED));
            }
        }
    }

    /** Ends of lines do not count: some editors and some settings of git change them all. */
    private static boolean same(Path one, Path other) throws IOException {
        return Files.mismatch(one, other) < 0 || withoutReturns(one).equals(withoutReturns(other));
    }

    private static String withoutReturns(Path file) throws IOException {
        return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
    }
}
