package katas.checker.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import katas.checker.catalog.Hints;
import katas.checker.catalog.InterviewNotes;
import katas.checker.catalog.Kata;
import katas.checker.compile.SourceTree;
import katas.checker.pristine.Pristine;
import katas.checker.pristine.PristineKata;

/** Looks in a folder that is handed out for what would give the answer away. How a text is wrapped makes no difference. */
final class Leaks {

    private static final int SHORTEST = 25;

    private Leaks() {
    }

    static List<String> in(Path pack, Kata kata) throws IOException {
        List<String> leaks = new ArrayList<>();
        Map<String, Set<String>> secrets = secrets(kata);
        for (Path file : SourceTree.files(pack).values()) {
            String name = pack.relativize(file).toString().replace('\\', '/');
            // The kit knows nothing of katas; what it has in common with a solution is Java.
            if (name.startsWith("checker/kit/")) {
                continue;
            }
            String text = words(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            secrets.forEach((source, lines) -> lines.stream().filter(text::contains).forEach(line -> leaks.add(name + " has of " + source + ": " + line)));
        }
        return leaks;
    }

    /** One of each kind. */
    static Map<String, String> examples(Kata kata) throws IOException {
        Map<String, String> examples = new LinkedHashMap<>();
        secrets(kata).forEach((source, lines) -> examples.put(source, lines.iterator().next()));
        return examples;
    }

    private static Map<String, Set<String>> secrets(Kata kata) throws IOException {
        Map<String, Set<String>> secrets = new LinkedHashMap<>();
        for (String hint : Hints.read(kata, new ArrayList<>())) {
            put(secrets, "the hints", sentences(hint));
        }
        for (InterviewNotes.Question question : InterviewNotes.read(kata, new ArrayList<>()).questions()) {
            put(secrets, "the questions", List.of(words(question.title())));
            for (String point : question.points()) {
                put(secrets, "the strong answers", sentences(point));
            }
            for (InterviewNotes.FollowUp next : question.followUps()) {
                put(secrets, "the follow-ups", sentences(next.question() + " " + next.answer()));
            }
        }
        Rubric.of(kata).redFlags().forEach(flag -> {
            put(secrets, "the misconceptions", List.of(words(flag.belief())));
            put(secrets, "the names of variants", List.of(flag.variant()));
        });
        PristineKata copy = Pristine.of(kata.repository()).kata(kata);
        // A candidate may know what was published.
        StringBuilder known = new StringBuilder();
        for (SourceTree tree : List.of(copy.stub(), copy.tests())) {
            known.append(String.join("\n", lines(tree)));
        }
        put(secrets, "the solution", unknown(SourceTree.of(kata.solution()), known.toString()));
        for (var variant : kata.variants()) {
            put(secrets, "the variants", unknown(SourceTree.of(variant.overlay()), known.toString()));
        }
        return secrets;
    }

    private static List<String> unknown(SourceTree tree, String known) throws IOException {
        List<String> lines = lines(tree);
        lines.removeIf(known::contains);
        // Imports and annotations of libraries say nothing about an answer by themselves.
        lines.removeIf(line -> line.startsWith("import ") || line.startsWith("@"));
        return lines;
    }

    private static List<String> lines(SourceTree tree) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : tree.all().values()) {
            Files.readString(file).lines().map(Leaks::words).forEach(lines::add);
        }
        return lines;
    }

    private static List<String> sentences(String text) {
        return Stream.of(text.split("(?<=[.?!:;])\\s+")).map(Leaks::words).toList();
    }

    private static void put(Map<String, Set<String>> secrets, String source, List<String> lines) {
        lines.stream().filter(line -> line.length() >= SHORTEST || source.startsWith("the names")).forEach(line -> secrets.computeIfAbsent(source, none -> new TreeSet<>()).add(line));
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
