package katas.checker.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import katas.checker.catalog.InterviewNotes;
import katas.checker.catalog.Repository;
import katas.checker.grader.GradingEvent;
import katas.checker.grader.TestOutcome;
import katas.checker.grader.Verdict;
import katas.checker.pack.Answer;
import katas.checker.pack.Judged;
import katas.checker.pristine.Edit;
import katas.checker.text.Prose;
import katas.checker.text.Screen;

/** Tells an interviewer what candidates have sent back: one in full, several as a table, for programs as JSON or CSV. */
final class JudgePrinter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final PrintWriter out;
    private final Repository repository;
    private final Screen screen;

    JudgePrinter(PrintWriter out, Repository repository, Screen screen) {
        this.out = out;
        this.repository = repository;
        this.screen = screen;
    }

    /**
     * A candidate and one answer, or none when nothing could be judged.
     *
     * @param debrief where the interviewer reads on
     */
    record Line(Judged judged, Optional<Answer> answer, Optional<Path> debrief) {

        static List<Line> of(Judged judged, InterviewerOptions.Debrief debrief) throws IOException {
            if (judged.problem().isPresent()) {
                return List.of(new Line(judged, Optional.empty(), Optional.empty()));
            }
            List<Line> lines = new ArrayList<>();
            for (Answer answer : judged.answers()) {
                lines.add(new Line(judged, Optional.of(answer), debrief.write(judged, answer)));
            }
            return lines;
        }

        Optional<Verdict> verdict() {
            return answer.flatMap(Answer::verdict);
        }

        /** Why there is no verdict. */
        Optional<String> problem() {
            return answer.isPresent() ? answer.get().problem() : judged.problem();
        }
    }

    /** One candidate. */
    void full(Judged judged, List<Line> lines) {
        judged.problem().ifPresent(problem -> say("NOT JUDGED  " + judged.candidate().name() + ": " + problem));
        for (Line line : lines) {
            line.answer().ifPresent(answer -> answer(line, answer));
        }
        judged.notes().forEach(note -> say("Note: " + note));
        out.flush();
    }

    private void answer(Line line, Answer answer) {
        out.println("What came back from " + line.judged().candidate().name() + ":");
        answer.problem().ifPresent(problem -> say("NOT JUDGED  " + answer.kata().slug() + ": " + problem));
        answer.verdict().ifPresent(verdict -> {
            VerdictPrinter printer = new VerdictPrinter(out, repository, false, done -> "", () -> screen);
            printer.accept(new GradingEvent.Begun(verdict.kata(), verdict.tests().size()));
            verdict.redTests().stream().findFirst().ifPresent(test -> printer.accept(new GradingEvent.TestEnded(test)));
            printer.accept(new GradingEvent.Judged(withoutEdits(verdict)));
        });
        out.println();
        files("Edited although they are the same for everybody; the published ones were used", answer.edited());
        files("Written", answer.written());
        answer.newest().ifPresent(time -> say("Last change: " + TIME.format(time.atZone(ZoneId.systemDefault())) + since(line, time) + ", as the files say."));
        answer.notes().forEach(note -> say("Note: " + note));
        out.println();
        say("Next: " + next(line, answer));
    }

    private static String since(Line line, Instant time) {
        return line.judged().manifest().map(pack -> Duration.between(pack.packed(), time)).filter(after -> !after.isNegative() && after.toHours() < 48)
                .map(after -> ", " + after.toMinutes() + (after.toMinutes() == 1 ? " minute" : " minutes") + " after it was packed").orElse("");
    }

    private String next(Line line, Answer answer) {
        return line.debrief().map(file -> "the conversation; questions, rubric and red flags are in " + repository.name(file))
                .orElse("the conversation; the questions are in " + repository.name(InterviewNotes.file(answer.kata())));
    }

    private void files(String title, List<Edit> edits) {
        if (!edits.isEmpty()) {
            say(title + ":");
            edits.forEach(edit -> out.println("    " + edit.text()));
        }
    }

    /** The grader's words about edits are for a learner. */
    private static Verdict withoutEdits(Verdict verdict) {
        return new Verdict(verdict.kata(), verdict.colour(), verdict.tests(), verdict.errors(), verdict.reasons(), verdict.misconception(), List.of(),
                verdict.notes(), verdict.output(), verdict.timings());
    }

    /** Many candidates. */
    void table(List<Line> lines) {
        int name = Math.max("candidate".length(), lines.stream().mapToInt(line -> line.judged().candidate().name().length()).max().orElse(0));
        int kata = Math.max("kata".length(), lines.stream().mapToInt(line -> slug(line).length()).max().orElse(0));
        String format = "%-" + name + "s  %-" + kata + "s  %-10s  %7s  %s";
        out.println(String.format(Locale.ROOT, format, "candidate", "kata", "verdict", "tests", "what to know").stripTrailing());
        for (Line line : lines) {
            String tests = line.verdict().map(verdict -> verdict.passed() + "/" + verdict.tests().size()).orElse("");
            out.println(String.format(Locale.ROOT, format, line.judged().candidate().name(), slug(line), word(line), tests, remark(line)).stripTrailing());
        }
        out.println();
        long green = lines.stream().filter(line -> line.verdict().map(Verdict::green).orElse(false)).count();
        out.println(green + " of " + lines.size() + " answers are green.");
        lines.forEach(line -> line.debrief().ifPresent(file -> out.println("For the conversation with " + line.judged().candidate().name() + ": " + repository.name(file))));
        List<Judged> noted = lines.stream().map(Line::judged).distinct().filter(judged -> !judged.notes().isEmpty()).toList();
        noted.forEach(judged -> judged.notes().forEach(note -> say("Note on " + judged.candidate().name() + ": " + note)));
        out.flush();
    }

    private static String slug(Line line) {
        return line.answer().map(answer -> answer.kata().slug()).orElse("-");
    }

    private static String word(Line line) {
        return line.verdict().map(verdict -> verdict.green() ? "green" : verdict.colour().name()).orElse("NOT JUDGED");
    }

    private static String remark(Line line) {
        List<String> remarks = new ArrayList<>();
        line.problem().ifPresent(remarks::add);
        line.verdict().ifPresent(verdict -> {
            if (!verdict.errors().isEmpty()) {
                remarks.add("it does not compile");
            }
            verdict.reasons().stream().findFirst().filter(reason -> verdict.errors().isEmpty()).ifPresent(reason -> remarks.add(reason.lines().findFirst().orElse("")));
            verdict.misconception().ifPresent(belief -> remarks.add("\"" + belief.sentence() + "\""));
            if (!verdict.edits().isEmpty()) {
                remarks.add("edited: " + String.join(", ", verdict.edits().stream().map(edit -> edit.file().substring(edit.file().lastIndexOf('/') + 1)).toList()));
            }
        });
        line.answer().ifPresent(answer -> remarks.addAll(answer.notes()));
        return String.join("; ", remarks);
    }

    void json(List<Line> lines) throws IOException {
        for (Line line : lines) {
            out.println(JudgeJson.of(line));
        }
        out.flush();
    }

    void csv(List<Line> lines) {
        out.print(JudgeCsv.HEAD);
        lines.forEach(line -> out.print(JudgeCsv.of(line)));
        out.flush();
    }

    private void say(String text) {
        Prose.print(text, screen, out);
    }

    /** The names of what is red. */
    static List<String> red(Verdict verdict) {
        return verdict.tests().stream().filter(test -> !test.green()).map(TestOutcome::name).toList();
    }
}
