package katas.checker.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import katas.checker.catalog.InterviewNotes;
import katas.checker.catalog.Kata;
import katas.checker.compile.SourceTree;

/** Every file of a kata that people read: sources, sheets and prose, of stub, tests, solution and variants. */
final class KataTexts {

    private static final Pattern TEXT = Pattern.compile("(?!.*/target/).*\\.(java|md|sql|xml|yaml)");

    private KataTexts() {
    }

    /** By their names in the repository. */
    static SortedMap<String, Path> of(KataLab lab) throws IOException {
        Kata kata = lab.kata();
        SortedMap<String, Path> files = new TreeMap<>();
        // Not the tree as it lies there, in which a learner may note what he likes.
        lab.stub().all().values().forEach(file -> files.put(kata.name(file), file));
        lab.testTree().all().values().forEach(file -> files.put(kata.name(file), file));
        for (Path text : List.of(kata.readme(), InterviewNotes.file(kata))) {
            files.put(kata.name(text), text);
        }
        SourceTree.files(kata.solutionFolder()).values().forEach(file -> files.put(kata.name(file), file));
        SourceTree.files(kata.variantsFolder()).values().forEach(file -> files.put(kata.name(file), file));
        files.entrySet().removeIf(file -> !TEXT.matcher(file.getKey()).matches() || !Files.isRegularFile(file.getValue()));
        return files;
    }
}
