package katas.checker.judge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import katas.checker.compile.SourceTree;

/**
 * The words of code that the stub does not have, or has no longer. Where two ways of being wrong cannot be told apart by what they do, as
 * lazy loading in a loop and loading on purpose in the same loop, the words that somebody wrote tell.
 */
public final class CodeWords {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?://|--)[^\\n]*", Pattern.DOTALL);
    /** Somebody looks for a mistake; what they let it print is English, and no way of storing anything. */
    private static final Pattern PRINTED = Pattern.compile("\\bSystem\\s*\\.\\s*(?:out|err)\\s*\\.\\s*\\w+\\s*\\((?:\"(?:[^\"\\\\\\n]|\\\\.)*+\"|[^;\"])*+;");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*|\\b\\d+\\b");

    private CodeWords() {
    }

    /** What a tree has and the stub has not, and the other way round, with a sign before it. */
    public static Set<String> changed(SourceTree tree, SourceTree stub) throws IOException {
        Set<String> here = words(tree);
        Set<String> there = words(stub);
        Set<String> changed = new HashSet<>();
        here.stream().filter(word -> !there.contains(word)).forEach(word -> changed.add("+" + word));
        there.stream().filter(word -> !here.contains(word)).forEach(word -> changed.add("-" + word));
        return changed;
    }

    private static Set<String> words(SourceTree tree) throws IOException {
        Set<String> words = new HashSet<>();
        // Schemas and migrations are written by the learner too.
        for (Path file : tree.all().values()) {
            // Whatever the encoding: words are ASCII, and a file in another one must not be a fault of the grader.
            String commented = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            String code = PRINTED.matcher(COMMENT.matcher(commented).replaceAll(" ")).replaceAll(" ");
            Matcher word = WORD.matcher(code);
            while (word.find()) {
                words.add(word.group());
            }
        }
        return words;
    }

    static double overlap(Set<String> one, Set<String> other) {
        if (one.isEmpty() && other.isEmpty()) {
            return 1;
        }
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return (double) both.size() / (one.size() + other.size() - both.size());
    }
}
