package katas.checker.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import katas.checker.archive.ClassArchive;
import katas.checker.attempt.AttemptsFile;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.debrief.HandedIn;
import katas.checker.grader.Grader;
import katas.checker.grader.Settings;
import katas.checker.interview.Pick;
import katas.checker.pack.Answer;
import katas.checker.pack.Candidate;
import katas.checker.pack.Judged;
import katas.checker.pack.Judging;
import katas.checker.pack.Pack;
import katas.checker.pack.PackManifest;
import katas.checker.text.Screen;
import katas.checker.text.Typed;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kata interview --pack} and {@code --judge}: the interviewer's side. */
final class InterviewerOptions {

    @Option(names = "--pack", paramLabel = "DIR", description = {"For interviewers: make a folder to hand out, which needs nothing but a JDK and Maven.",
            "It holds stub, tests and the task, and neither solutions nor hints nor questions. DIR must not be there yet, or be empty."})
    private Path pack;

    @Option(names = "--judge", paramLabel = "DIR", description = {"For interviewers: judge what came back, with the published tests.",
            "DIR is the folder, a zip of it, or a folder of many of them. The code runs on this machine with your rights."})
    private Path judge;

    @Option(names = "--json", description = "With --judge: one JSON object a line and answer; checker/JSON.md says what is in it.")
    private boolean json;

    @Option(names = "--csv", description = "With --judge: a table for a spreadsheet, a line for each answer.")
    private boolean csv;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** Writes what an interviewer reads about an answer, and says where it is; empty when nobody does. */
    @FunctionalInterface
    interface Debrief {
        Optional<Path> write(Judged judged, Answer answer) throws IOException;
    }

    /** Whether this is not an interview at this machine. */
    boolean asked() {
        if ((json || csv) && judge == null) {
            throw new ParameterException(spec.commandLine(), "--json and --csv go with --judge.");
        }
        return pack != null || judge != null;
    }

    /**
     * Makes the folder to hand out, or judges what came back.
     *
     * @param limit  how long a test may take
     * @param choice of the katas to hand out
     * @return the exit code
     */
    int run(Repository repository, Duration limit, KataChoice choice) throws IOException, InterruptedException {
        if (pack != null) {
            KataChoice.Chosen chosen = choice.choose(new InterviewSetup(repository, AttemptsFile.in(repository)));
            return pack(repository, chosen, choice.minutes() == 0 ? chosen.pick().minutes() : choice.minutes());
        }
        if (!choice.free()) {
            throw new ParameterException(spec.commandLine(), "--judge finds the katas in what came back; it takes nothing that chooses them.");
        }
        try (HandedIn debriefs = new HandedIn(repository)) {
            return judge(repository, limit, (judged, answer) -> answer.verdict().isEmpty() ? Optional.empty()
                    : Optional.of(debriefs.write(judged.candidate().name(), answer.verdict().get(), answer.code())));
        }
    }

    private int pack(Repository repository, KataChoice.Chosen chosen, int minutes) throws IOException {
        if (judge != null) {
            throw new ParameterException(spec.commandLine(), "Either --pack or --judge.");
        }
        List<Kata> katas = chosen.pick().katas().stream().map(Pick.Candidate::kata).toList();
        OptionalLong seed = chosen.named() ? OptionalLong.empty() : OptionalLong.of(chosen.seed());
        Pack.Made made = new Pack(repository).make(katas, minutes, seed, pack);
        PrintWriter out = spec.commandLine().getOut();
        out.println("Packed " + String.join(", ", made.manifest().katas().stream().map(PackManifest.Entry::kata).toList()) + " into " + made.folder() + ": "
                + made.tests() + " tests, " + minutes + (minutes == 1 ? " minute, " : " minutes, ") + (made.bytes() + 1023) / 1024 + " KB.");
        out.println("Look: " + made.folder().resolve("README.md") + " is what the candidate reads first.");
        out.println("Next: zip the folder and hand it out. When it comes back: " + Typed.kata("interview --judge DIR") + ", with the folder or the zip");
        out.flush();
        return ExitCodes.GREEN;
    }

    private int judge(Repository repository, Duration limit, Debrief debrief) throws IOException, InterruptedException {
        if (json && csv) {
            throw new ParameterException(spec.commandLine(), "Either --json or --csv.");
        }
        List<Candidate> candidates = Judging.candidates(judge);
        PrintWriter err = spec.commandLine().getErr();
        boolean one = candidates.size() == 1;
        JudgePrinter printer = new JudgePrinter(spec.commandLine().getOut(), repository, Screen.current());
        List<JudgePrinter.Line> lines = new ArrayList<>();
        ClassArchive archive = ClassArchive.in(repository);
        boolean green = true;
        Optional<Candidate> tamperedWith = Optional.empty();
        Settings settings = Settings.usual().limit(limit).options(archive.options());
        try (Grader grader = new Grader(repository, one ? settings : settings.withSpare());
                Judging judging = new Judging(repository, grader)) {
            for (Candidate candidate : candidates) {
                if (!one) {
                    err.println("Judging " + candidate.name() + " (" + (lines.stream().map(JudgePrinter.Line::judged).distinct().count() + 1) + " of " + candidates.size() + ") ...");
                    err.flush();
                }
                Judged judged = judging.judge(candidate);
                green &= judged.green();
                boolean intact = judging.intact();
                // A debrief shows what was published beside what came back.
                List<JudgePrinter.Line> told = JudgePrinter.Line.of(judged, intact ? debrief : (nobody, nothing) -> Optional.empty());
                lines.addAll(told);
                if (json) {
                    printer.json(told);
                } else if (one && !csv) {
                    printer.full(judged, told);
                }
                if (!intact) {
                    tamperedWith = Optional.of(candidate);
                    break;
                }
            }
            if (csv) {
                printer.csv(lines);
            } else if (!json && !one) {
                printer.table(lines);
            }
        }
        if (tamperedWith.isPresent()) {
            err.println("The published katas in checker/pristine were changed while the code of " + tamperedWith.get().name() + " was judged, and nobody was judged after it. Look at that code. Bring the "
                    + "repository back (git checkout checker/pristine), take this answer out, and judge the others again.");
            err.flush();
            return ExitCodes.FAULT;
        }
        return green ? ExitCodes.GREEN : ExitCodes.RED;
    }
}
