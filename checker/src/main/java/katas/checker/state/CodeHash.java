package katas.checker.state;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import katas.checker.compile.SourceTree;
import katas.checker.compile.TreeHash;
import katas.checker.grader.Source;
import katas.checker.pristine.PristineKata;

/** What a verdict is about: the code that was judged and the tests that judged it. Change either, and the verdict no longer holds. */
public final class CodeHash {

    private static final int DIGITS = 16;

    private CodeHash() {
    }

    /** Of the learner's code as it is now. */
    public static String of(PristineKata kata) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        SourceTree code = Source.learner().tree(kata);
        code.all().forEach((name, file) -> files.put("main/" + name, file));
        kata.tests().all().forEach((name, file) -> files.put("test/" + name, file));
        return TreeHash.of(files).substring(0, DIGITS);
    }
}
