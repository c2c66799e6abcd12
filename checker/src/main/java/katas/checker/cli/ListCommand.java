package katas.checker.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import katas.checker.catalog.FrontMatter;
import katas.checker.catalog.Repository;
import katas.checker.state.Standing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kata list}: all katas and how far the learner is with each. */
@Command(name = "list", mixinStandardHelpOptions = true, description = {"Lists the katas: number, title, pillar, minutes, difficulty, and how far you are.",
        "", "untouched  the stub as it was published", "edited     changed since the last test", "red 9/11   tested; 9 of 11 tests are green",
        "broken     tested; it does not compile, or a test never ended", "green      solved", ""})
final class ListCommand implements Callable<Integer> {

    @Option(names = "--pillar", paramLabel = "PILLAR", description = "Only this pillar: its number from 1 to 4, or a part of its name.")
    private String pillar;

    @Option(names = "--state", paramLabel = "STATE", description = "Only katas in this state: untouched, edited, red, broken or green.")
    private Standing.State state;

    @Option(names = "--json", description = "One JSON object a line and kata, for programs.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        String wanted = pillar == null ? "" : pillarOf(pillar);
        Repository repository = Repository.find();
        List<Entry> chosen = new ArrayList<>();
        for (Entry entry : Entry.all(repository, new Remembered(repository, spec.commandLine().getErr()).read())) {
            if ((wanted.isEmpty() || wanted.equals(entry.pillar())) && (state == null || state == entry.standing().state())) {
                chosen.add(entry);
            }
        }
        if (json) {
            json(chosen, out);
        } else {
            table(chosen, out);
        }
        out.flush();
        return ExitCodes.GREEN;
    }

    private String pillarOf(String text) {
        List<String> pillars = List.copyOf(FrontMatter.PILLARS);
        List<String> fitting = text.matches("[1-4]") ? List.of(pillars.get(Integer.parseInt(text) - 1))
                : pillars.stream().filter(name -> name.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT))).toList();
        if (fitting.size() != 1) {
            throw new ParameterException(spec.commandLine(), "\"" + text + "\" " + (fitting.isEmpty() ? "is no pillar" : "fits more than one pillar")
                    + ". There are: 1 " + pillars.get(0) + ", 2 " + pillars.get(1) + ", 3 " + pillars.get(2) + ", 4 " + pillars.get(3));
        }
        return fitting.get(0);
    }

    private static void json(List<Entry> entries, PrintWriter out) throws JsonProcessingException {
        for (Entry entry : entries) {
            out.println(EntryJson.of(entry));
        }
    }

    private static void table(List<Entry> entries, PrintWriter out) {
        if (entries.isEmpty()) {
            out.println("No kata is like that. All of them: kata list");
            return;
        }
        int title = Math.max("title".length(), entries.stream().mapToInt(entry -> entry.title().length()).max().orElse(0));
        String format = "%-3s  %-" + title + "s  %-28s  %3s  %4s  %s";
        out.println(String.format(Locale.ROOT, format, "no.", "title", "pillar", "min", "diff", "state"));
        for (Entry entry : entries) {
            int hints = entry.standing().hints();
            String seen = hints == 0 ? "" : hints == 1 ? ", 1 hint used" : ", " + hints + " hints used";
            out.println(String.format(Locale.ROOT, format, entry.kata().number(), entry.title(), entry.pillar(),
                    entry.matter().map(matter -> Integer.toString(matter.minutes())).orElse("?"),
                    entry.matter().map(matter -> matter.difficulty() + "/5").orElse("?"), entry.standing().text() + seen));
        }
    }
}
