package katas.checker.debrief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import katas.checker.attempt.Attempt;
import katas.checker.attempt.Task;
import katas.checker.catalog.FrontMatter;
import katas.checker.page.Words;
import katas.checker.text.Typed;

/** What to do next: what is still red, what was believed, what was not said, and the kata that fits best. Each with what to type or to read. */
final class Practice {

    private final Facts facts;
    private final List<Words> advice = new ArrayList<>();

    private Practice(Facts facts) {
        this.facts = facts;
    }

    static List<Words> of(Facts facts) {
        Practice practice = new Practice(facts);
        facts.katas().forEach(practice::unfinished);
        facts.katas().forEach(practice::beliefs);
        facts.katas().forEach(practice::answers);
        practice.next();
        return practice.advice;
    }

    private void unfinished(KataFacts kata) {
        Task task = kata.task();
        List<String> green = Counted.of(facts.attempt(), task).green();
        List<String> red = task.behaviours().stream().filter(test -> !green.contains(test)).toList();
        if (!red.isEmpty()) {
            String number = kata.lesson().kata().number();
            advice.add(Words.of("Bring ").strong(kata.lesson().name()).and(" to green without a clock: ").code(Typed.kata("watch " + number))
                    .and(". First: " + WayThere.sentence(red.get(0)) + "." + (task.hints().size() < 3 ? " Stuck? " : ""))
                    .and(task.hints().size() < 3 ? Words.ofCode(Typed.kata("hint " + number)) : Words.of("")));
        }
    }

    private void beliefs(KataFacts kata) {
        Optional<String> last = kata.atLast().map(Task.Belief::variant);
        for (Task.Belief belief : kata.beliefs()) {
            boolean still = last.isPresent() && last.get().equals(belief.variant());
            advice.add(Words.of("Look again at ").strong("\"" + belief.sentence() + "\"").and(still ? ", which the code still shows: " : ", which you met on the way: ")
                    .and("\"The idea\" in ").code("katas/" + kata.lesson().kata().slug() + "/README.md").and(", then \"Why it works\" in ")
                    .code("solutions/" + kata.lesson().kata().slug() + "/README.md").and("."));
        }
    }

    private void answers(KataFacts kata) {
        for (Map.Entry<String, Task.Answer> answer : kata.task().answers().entrySet()) {
            int made = answer.getValue().made().size();
            int points = answer.getValue().points();
            if (2 * made < points) {
                advice.add(Words.of("Say the answer again to ").strong(answer.getKey()).and(" (" + made + " of " + points + " points made): it is in ")
                        .code("katas/" + kata.lesson().kata().slug() + "/INTERVIEW.md").and("."));
            }
        }
    }

    /** How much of each pillar was solved, over all attempts that are over. */
    private Map<String, List<Double>> pillars() {
        Map<String, List<Double>> pillars = new LinkedHashMap<>();
        for (Attempt attempt : facts.all()) {
            for (Task task : attempt.ended() ? attempt.tasks() : List.<Task>of()) {
                facts.catalogue().lesson(task.kata()).flatMap(Catalogue.Lesson::matter)
                        .ifPresent(matter -> pillars.computeIfAbsent(matter.pillar(), name -> new ArrayList<>()).add(Counted.of(attempt, task).share()));
            }
        }
        return pillars;
    }

    private void next() {
        Map<String, List<Double>> pillars = pillars();
        Optional<Map.Entry<String, Double>> weakest = pillars.entrySet().stream().map(entry -> Map.entry(entry.getKey(), average(entry.getValue())))
                .filter(entry -> entry.getValue() < 1).min(Map.Entry.comparingByValue());
        weakest.ifPresent(pillar -> advice.add(Words.of("Weakest pillar over all attempts: ").strong(pillar.getKey()).and(", "
                + Math.round(100 * pillar.getValue()) + " % of what was missing turned green, in " + times(pillars.get(pillar.getKey()).size(), "kata") + ".")));
        Optional<Catalogue.Lesson> best = open().filter(lesson -> weakest.isPresent() && lesson.matter().get().pillar().equals(weakest.get().getKey())).findFirst();
        Optional<Catalogue.Lesson> untried = open().filter(lesson -> !pillars.containsKey(lesson.matter().get().pillar())).findFirst();
        Optional<Catalogue.Lesson> next = best.or(() -> untried).or(() -> open().findFirst());
        next.ifPresent(lesson -> {
            FrontMatter matter = lesson.matter().orElseThrow();
            String why = best.isPresent() ? "the easiest of that pillar that you have not solved" : untried.isPresent() ? "a pillar that you have not tried" : "the easiest that you have not solved";
            advice.add(Words.of("Next: ").strong(lesson.name()).and(" (" + matter.pillar() + ", " + matter.minutes() + " minutes, difficulty " + matter.difficulty() + "), " + why + ": ")
                    .code(Typed.kata("interview --kata " + lesson.kata().number())));
        });
        if (next.isEmpty()) {
            advice.add(Words.of("You have solved all katas. Once more against the clock: ").code(Typed.kata("interview --kata NUMBER")));
        }
    }

    /** Katas that are neither solved nor just tried, the easiest first. */
    private Stream<Catalogue.Lesson> open() {
        return facts.catalogue().lessons().stream().filter(lesson -> lesson.matter().isPresent() && facts.kata(lesson.kata().slug()).isEmpty()
                && !facts.solved().contains(lesson.kata().slug()) && facts.all().stream().noneMatch(attempt -> solved(attempt, lesson.kata().slug())))
                .sorted(Comparator.comparing((Catalogue.Lesson lesson) -> lesson.matter().get().difficulty()).thenComparing(lesson -> lesson.kata().slug()));
    }

    private static boolean solved(Attempt attempt, String slug) {
        return attempt.ended() && attempt.task(slug).map(task -> Counted.of(attempt, task).allGreen()).orElse(false);
    }

    private static double average(List<Double> shares) {
        return shares.stream().mapToDouble(Double::doubleValue).average().orElse(1);
    }

    static String times(long many, String what) {
        return many + " " + what + (many == 1 ? "" : "s");
    }
}
