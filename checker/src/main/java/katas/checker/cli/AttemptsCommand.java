package katas.checker.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import katas.checker.attempt.Attempt;
import katas.checker.attempt.AttemptsFile;
import katas.checker.catalog.Repository;
import katas.checker.debrief.AttemptLine;
import katas.checker.debrief.Catalogue;
import katas.checker.page.Page;
import katas.checker.page.TextPage;
import katas.checker.page.Words;
import katas.checker.text.Screen;
import katas.checker.text.Typed;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kata attempts}: every attempt against the clock. */
@Command(name = "attempts", mixinStandardHelpOptions = true, description = {"Lists your attempts against the clock, the oldest first: when, which katas, how long, what turned green, hints, score, and how it ended.",
        "They are kept in .kata/attempts.jsonl. How points are given: kata debrief --help"})
final class AttemptsCommand implements Callable<Integer> {

    @ArgGroup
    private Format format = new Format();

    /** At the most one of them. */
    private static final class Format {

        @Option(names = "--json", description = "One JSON object a line and attempt, for programs; checker/JSON.md says what is in it.")
        private boolean json;

        @Option(names = "--csv", description = "Comma-separated values with a line of names first, for spreadsheets (RFC 4180).")
        private boolean csv;
    }

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Repository repository = Repository.find();
        PrintWriter out = spec.commandLine().getOut();
        AttemptsFile.Contents contents = AttemptsFile.in(repository).read();
        warn(contents, spec.commandLine().getErr());
        Catalogue catalogue = new Catalogue(repository);
        List<AttemptLine> lines = contents.attempts().stream().map(attempt -> AttemptLine.of(attempt, catalogue)).toList();
        if (format.json) {
            for (AttemptLine line : lines) {
                out.println(AttemptJson.of(line));
            }
        } else if (format.csv) {
            out.print(AttemptsCsv.of(lines));
        } else if (lines.isEmpty()) {
            out.println("There are no attempts yet. Make one: " + Typed.kata("interview"));
        } else {
            print(lines, Screen.current(), out);
        }
        out.flush();
        return ExitCodes.GREEN;
    }

    static void warn(AttemptsFile.Contents contents, PrintWriter err) {
        contents.warnings().forEach(warning -> err.println("kata: " + warning));
        err.flush();
    }

    private static void print(List<AttemptLine> lines, Screen screen, PrintWriter out) {
        List<List<Words>> rows = new ArrayList<>();
        for (AttemptLine line : lines) {
            rows.add(List.of(Words.of(line.attempt().id()), Words.of(line.date()), Words.of(line.time()), Words.of(line.behaviours()), Words.of(line.hints()),
                    Words.of(line.score().isEmpty() ? "-" : line.score()), Words.of(line.ending()), Words.of(line.katas())));
        }
        Page page = new Page.Writer().table("", List.of("attempt", "began", "time", "green", "hints", "score", "ended", "katas"), Set.of(4), rows).page("");
        TextPage.lines(page, screen).stream().skip(2).forEach(out::println);
        Attempt last = lines.get(lines.size() - 1).attempt();
        out.println();
        out.println(last.ended() ? "The last one again, with everything: " + Typed.kata("debrief") : "Go on with the last one: " + Typed.kata("interview --resume"));
    }
}
