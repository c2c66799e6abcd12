package katas.checker.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.compile.SourceTree;
import katas.checker.grader.Grader;
import katas.checker.grader.GradingEvent;
import katas.checker.grader.Source;
import katas.checker.grader.Verdict;
import katas.checker.pristine.Edit;
import katas.checker.pristine.Pristine;
import katas.checker.pristine.PristineKata;
import katas.checker.report.Refused;
import katas.checker.scratch.Scratch;

/**
 * Judges what candidates send back, with the published tests and the grader's one pipeline. Whatever somebody sends, it ends in a {@link Judged} for that one, and the next
 * is judged. Not thread-safe; {@link #close()} deletes the copies of what came back, and leaves the grader open.
 */
public final class Judging implements AutoCloseable {

    private static final String TESTS = "src/test";
    private static final int MOST_THREADS = 5;

    private final Repository repository;
    private final Grader grader;
    private final Scratch scratch;
    private final Map<String, PristineKata> katas = new HashMap<>();
    private final Map<String, Kata> packages = new HashMap<>();
    private int count;

    public Judging(Repository repository, Grader grader) throws IOException {
        this.repository = repository;
        this.grader = grader;
        for (Kata kata : repository.katas()) {
            PristineKata copy = Pristine.of(repository).kata(kata);
            katas.put(kata.slug(), copy);
            copy.stub().java().keySet().stream().filter(name -> name.matches("katas/[^/]+/.*")).map(name -> name.split("/")[1])
                    .forEach(name -> packages.putIfAbsent(name, kata));
        }
        scratch = Scratch.create();
    }

    /**
     * Whose answers are in a place: a folder or a zip that came back, or a folder of many of them.
     *
     * @throws Refused when there is nothing to judge
     */
    public static List<Candidate> candidates(Path place) throws IOException {
        return Candidates.in(place);
    }

    /** Judges one. What is wrong with what was sent is in the result, and so is a failure of the grader on it. */
    public Judged judge(Candidate candidate) throws InterruptedException {
        Path folder = scratch.folder().resolve("candidate-" + ++count);
        Intake.Received received;
        try {
            Files.createDirectories(folder);
            received = new Intake(name -> Optional.ofNullable(packages.get(name)), folder).take(candidate.path());
        } catch (Refused e) {
            return problem(candidate, e.getMessage());
        } catch (IOException | RuntimeException e) {
            return problem(candidate, "it cannot be read: " + reason(e));
        }
        List<String> notes = new ArrayList<>(received.notes());
        Set<String> wanted = new LinkedHashSet<>();
        received.manifest().ifPresent(manifest -> manifest.katas().forEach(entry -> {
            if (katas.containsKey(entry.kata())) {
                wanted.add(entry.kata());
            } else {
                notes.add("Its " + PackManifest.FILE + " names a kata that is not in this repository: " + entry.kata() + ".");
            }
        }));
        wanted.addAll(received.katas().keySet());
        if (wanted.isEmpty()) {
            return problem(candidate, "there is no answer in it: no folder src/main/java/katas/... with the package of a kata.");
        }
        List<Answer> answers = new ArrayList<>();
        for (String slug : wanted) {
            answers.add(answer(katas.get(slug), Optional.ofNullable(received.katas().get(slug)), folder, received.manifest()));
        }
        return new Judged(candidate, received.manifest(), answers, Optional.empty(), notes);
    }

    private Answer answer(PristineKata kata, Optional<Path> home, Path root, Optional<PackManifest> manifest) throws InterruptedException {
        Rubric rubric = new Rubric(List.of(), List.of());
        try {
            rubric = Rubric.of(kata.kata());
            if (home.isEmpty()) {
                return without(kata.kata(), "nothing of it came back.", rubric);
            }
            SourceTree mine = SourceTree.of(home.get().resolve("src/main"));
            SourceTree judged = kata.withFixedParts(mine);
            if (mine.java().keySet().stream().allMatch(name -> kata.isFixed("java/" + name))) {
                return without(kata.kata(), "none of the files that are to be edited came back.", rubric);
            }
            List<Edit> written = kata.editsOfLearnersParts(home.get(), file -> name(root, file));
            Verdict verdict = grader.grade(kata, Source.of(mine), GradingEvent.ignored());
            List<String> notes = new ArrayList<>(sayings(kata, manifest, home.get(), written));
            List<String> left = grader.rest();
            if (!left.isEmpty()) {
                notes.add("The code left threads running when the tests were over: " + Harmless.line(String.join(", ", left.subList(0, Math.min(MOST_THREADS, left.size()))))
                        + (left.size() > MOST_THREADS ? " and others." : "."));
            }
            boolean tests = Files.isDirectory(home.get().resolve(TESTS));
            List<Edit> edited = kata.editsOfFixedParts(home.get(), file -> name(root, file)).stream().filter(edit -> tests || !edit.file().contains("/" + TESTS + "/")).toList();
            Verdict told = Harmless.verdict(verdict, edited,
                    file -> file.startsWith(root) ? repository.path(name(root, file)) : file);
            return new Answer(kata.kata(), Optional.of(told), Optional.empty(), judged, written, newest(root, written), notes, rubric);
        } catch (IOException | RuntimeException e) {
            return without(kata.kata(), "the grader failed on it, which says nothing about the code: " + reason(e), rubric);
        }
    }

    private static List<String> sayings(PristineKata kata, Optional<PackManifest> manifest, Path home, List<Edit> written) throws IOException {
        List<String> notes = new ArrayList<>();
        if (written.isEmpty()) {
            notes.add("Nothing was written: it is the stub as it was handed out.");
        }
        if (!Files.isDirectory(home.resolve(TESTS))) {
            notes.add("The tests did not come back. They are not needed.");
        }
        boolean other = manifest.stream().flatMap(said -> said.katas().stream())
                .anyMatch(entry -> entry.kata().equals(kata.kata().slug()) && !entry.published().equals(kata.hash()));
        if (other) {
            notes.add("Its " + PackManifest.FILE + " says that it was packed from another version of this kata. It was judged by the tests of today; what is said to be edited may be what has changed since.");
        } else if (manifest.isPresent() && !manifest.get().kitHash().equals(Pack.kitHash(kata.kata().repository()))) {
            notes.add("Its " + PackManifest.FILE + " says that it was packed with another version of the test kit.");
        }
        return notes;
    }

    private static Optional<Instant> newest(Path root, List<Edit> written) throws IOException {
        Optional<Instant> newest = Optional.empty();
        for (Edit edit : written) {
            Path file = root.resolve(edit.file());
            if (Files.isRegularFile(file)) {
                Instant time = Files.getLastModifiedTime(file).toInstant();
                newest = Optional.of(newest.filter(time::isBefore).orElse(time));
            }
        }
        return newest;
    }

    private static String name(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static Answer without(Kata kata, String problem, Rubric rubric) {
        return new Answer(kata, Optional.empty(), Optional.of(problem), new SourceTree(new TreeMap<>(), new TreeMap<>()), List.of(),
                Optional.empty(), List.of(), rubric);
    }

    private static Judged problem(Candidate candidate, String why) {
        return new Judged(candidate, Optional.empty(), List.of(), Optional.of(why), List.of());
    }

    private static String reason(Exception e) {
        String said = e instanceof UncheckedIOException unchecked ? unchecked.getCause().toString() : e instanceof FileSystemException ? e.toString() : String.valueOf(e.getMessage());
        return Harmless.line(said);
    }

    /** Whether the published katas are what they were at the beginning. Code under test runs with our rights, and may have changed them: then believe no verdict. */
    public boolean intact() {
        try {
            for (PristineKata kata : katas.values()) {
                if (!Pristine.of(repository).kata(kata.kata()).hash().equals(kata.hash())) {
                    return false;
                }
            }
            return true;
        } catch (IOException | RuntimeException e) {
            // What could be read at the beginning cannot be read any more.
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        scratch.close();
    }
}
