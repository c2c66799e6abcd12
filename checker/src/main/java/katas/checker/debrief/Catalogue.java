package katas.checker.debrief;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import katas.checker.attempt.Attempt;
import katas.checker.catalog.FrontMatter;
import katas.checker.catalog.InterviewNotes;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;

/** The katas that there are, with what their READMEs and interview notes say. What is not as it should be in them is left to {@code kata verify}. */
public final class Catalogue {

    private final Map<String, Lesson> lessons = new LinkedHashMap<>();

    /**
     * One kata.
     *
     * @param kata   in its own folder
     * @param matter empty when its README does not say
     */
    record Lesson(Kata kata, Optional<FrontMatter> matter, InterviewNotes notes) {

        String title() {
            return matter.map(FrontMatter::title).orElse(kata.slug());
        }

        /** {@code 12 Fix the N+1}. */
        String name() {
            return matter.map(known -> kata.number() + " " + known.title()).orElse(kata.slug());
        }
    }

    public Catalogue(Repository repository) throws IOException {
        for (Kata kata : repository.katas()) {
            lessons.put(kata.slug(), new Lesson(kata, FrontMatter.read(kata, new ArrayList<>()), InterviewNotes.read(kata, new ArrayList<>())));
        }
    }

    List<Lesson> lessons() {
        return List.copyOf(lessons.values());
    }

    /** Empty for a kata that there was when somebody tried it, and is no more. */
    Optional<Lesson> lesson(String slug) {
        return Optional.ofNullable(lessons.get(slug));
    }

    /** Number and title; the slug of one that is gone. */
    public String name(String slug) {
        return lesson(slug).map(Lesson::name).orElse(slug);
    }

    /** What an attempt is worth; empty as long as it is not over. */
    public Optional<Score> score(Attempt attempt) {
        Map<String, Integer> questions = lessons.values().stream().collect(Collectors.toMap(lesson -> lesson.kata().slug(), lesson -> lesson.notes().questions().size()));
        return attempt.ended() ? Optional.of(Scoring.of(attempt, questions)) : Optional.empty();
    }
}
