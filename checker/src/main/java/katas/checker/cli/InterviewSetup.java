package katas.checker.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import katas.checker.attempt.Attempt;
import katas.checker.attempt.AttemptsFile;
import katas.checker.attempt.Setting;
import katas.checker.attempt.Task;
import katas.checker.catalog.FrontMatter;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.interview.Pick;
import katas.checker.interview.Recorder;
import katas.checker.interview.Sitting;
import katas.checker.pristine.Pristine;
import katas.checker.report.Refused;
import katas.checker.state.LearnerState;
import katas.checker.text.Typed;

/** Decides which attempt it is: one that goes on, or a new one with katas that fit. To be used under the interview's lock. */
final class InterviewSetup {

    static final int MOST_MINUTES = 240;
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Repository repository;
    private final AttemptsFile file;
    private final Recorder.Lines lines;
    private final AttemptsFile.Contents before;

    InterviewSetup(Repository repository, AttemptsFile file) throws IOException {
        this.repository = repository;
        this.file = file;
        this.lines = file::append;
        this.before = file.read();
    }

    List<String> warnings() {
        return before.warnings();
    }

    Path folder(String id) {
        return repository.path(".kata/attempts/" + id);
    }

    /** @param wanted the name of an attempt; empty for the newest that is not finished */
    Sitting resume(String wanted) {
        List<Attempt> open = open();
        Optional<Attempt> attempt = wanted.isEmpty() ? open.stream().reduce((one, other) -> other)
                : before.attempts().stream().filter(one -> one.id().equals(wanted)).findFirst();
        if (attempt.isEmpty()) {
            throw new Refused(wanted.isEmpty() ? "There is no interview to go on with. Begin one: " + Typed.kata("interview")
                    : "There is no interview named " + wanted + (open.isEmpty() ? ", and none that is not finished." : ". Not finished: " + names(open)));
        }
        if (attempt.get().ended()) {
            throw new Refused("The interview " + wanted + " is finished. " + (open.isEmpty() ? "Begin another: " + Typed.kata("interview") : "Not finished: " + names(open)));
        }
        if (attempt.get().setting().folder().isEmpty()) {
            throw new Refused("The interview " + wanted + " was handed out and came back; there is nothing to go on with.");
        }
        // A kata that is no more is told of here.
        attempt.get().setting().katas().forEach(slug -> repository.select(List.of(slug)));
        return Sitting.resumed(attempt.get(), before.events(), lines, folder(attempt.get().id()), Instant::now);
    }

    private List<Attempt> open() {
        return before.attempts().stream().filter(attempt -> !attempt.ended() && !attempt.setting().folder().isEmpty()).toList();
    }

    private static String names(List<Attempt> attempts) {
        return attempts.stream().map(Attempt::id).collect(Collectors.joining(", "));
    }

    /** Makes sure that nothing is left open. */
    void close(boolean giveUp) throws IOException {
        for (Attempt attempt : open()) {
            if (!giveUp) {
                throw new Refused("The interview " + attempt.id() + " (" + String.join(", ", attempt.setting().katas()) + ") is not finished; it has "
                        + minutes(Sitting.left(attempt, folder(attempt.id()))) + " left.\nGo on with it:  " + Typed.kata("interview --resume") + "\n"
                        + "Begin anew:     " + Typed.kata("interview --new") + "      (it is recorded as given up; your code stays where it is)");
            }
            Sitting.giveUp(attempt, folder(attempt.id()), lines, Instant::now);
        }
    }

    private static String minutes(Duration time) {
        return time.toMinutes() < 1 ? "less than a minute" : time.toMinutes() == 1 ? "a minute" : time.toMinutes() + " minutes";
    }

    /** Those that were asked for by name, in that order. */
    Pick named(List<String> names) throws IOException {
        List<Pick.Candidate> all = candidates();
        List<Pick.Candidate> picked = new ArrayList<>();
        for (String name : names) {
            Kata kata = repository.select(List.of(name)).get(0);
            picked.add(all.stream().filter(one -> one.kata().equals(kata)).findFirst()
                    .orElseThrow(() -> new Refused(kata.slug() + " is not finished yet: it was never published. \"" + Typed.kata("list") + "\" shows those that can be solved.")));
        }
        if (picked.stream().map(Pick.Candidate::kata).distinct().count() < picked.size()) {
            throw new Refused("The same kata twice. Name each once.");
        }
        return new Pick(picked, "");
    }

    Pick pick(String pillar, int difficulty, int many, long seed) throws IOException {
        List<Pick.Candidate> all = candidates();
        List<Pick.Candidate> some = all.stream().filter(one -> pillar.isEmpty() || one.matter().pillar().equals(pillar))
                .filter(one -> difficulty == 0 || one.matter().difficulty() == difficulty).toList();
        return Pick.of(some, difficulty == 0 ? Pick.fitting(all) : difficulty, many, seed);
    }

    private List<Pick.Candidate> candidates() throws IOException {
        Set<String> solved = before.attempts().stream().flatMap(attempt -> attempt.tasks().stream()).filter(Task::green).map(Task::kata).collect(Collectors.toSet());
        List<Pick.Candidate> candidates = new ArrayList<>();
        for (Entry entry : Entry.all(repository, LearnerState.in(repository).read())) {
            Optional<FrontMatter> matter = entry.matter();
            if (matter.isPresent() && Files.isRegularFile(Pristine.of(repository).archive(entry.kata()))) {
                candidates.add(new Pick.Candidate(entry.kata(), matter.get(), entry.standing().green() || solved.contains(entry.kata().slug())));
            }
        }
        return candidates;
    }

    /** @param minutes 0 for those of the katas */
    Sitting fresh(Pick pick, int minutes, long seed, boolean inPlace) throws IOException {
        int sum = pick.minutes();
        if (minutes == 0 && sum > MOST_MINUTES) {
            throw new Refused("These katas take " + sum + " minutes, and an interview takes " + MOST_MINUTES + " at the most. Ask for fewer, or say how long: --minutes 120");
        }
        String id = name();
        List<String> slugs = pick.katas().stream().map(one -> one.kata().slug()).toList();
        Setting setting = Setting.here(slugs, Duration.ofMinutes(minutes == 0 ? sum : minutes), seed, inPlace ? "katas" : "interviews/" + id);
        return Sitting.fresh(id, setting, lines, folder(id), Instant::now);
    }

    private String name() {
        Set<String> taken = before.events().stream().map(event -> event.stamp().attempt()).collect(Collectors.toSet());
        String base = LocalDateTime.now().format(NAME);
        String name = base;
        for (int more = 2; taken.contains(name) || Files.exists(folder(name)) || Files.exists(repository.path("interviews/" + name)); more++) {
            name = base + "-" + more;
        }
        return name;
    }
}
