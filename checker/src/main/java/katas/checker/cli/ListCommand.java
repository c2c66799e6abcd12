package katas.checker.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import katas.checker.catalog.FrontMatter;
import katas.checker.catalog.Repository;
import katas.checker.state.Standing;
import katas.checker.text.Screen;
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

    @Option(names = "--pillar", paramLabel = "PILLAR", completionCandidates = Candidates.Pillars.class, description = "Only this pillar: its number from 1 to 4, or a part of its name.")
    private String pillar;

    @Option(names = "--state", paramLabel = "STATE", completionCandidates = Candidates.States.class, description = "Only katas in this state: untouched, edited, red, broken or green.")
    private String state;

    @Option(names = "--json", description = "One JSON object a line and kata, for programs; checker/JSON.md says what is in it.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        String wanted = pillar == null ? "" : pillarOf(pillar);
        Optional<Standing.State> only = state == null ? Optional.empty() : Optional.of(stateOf(state));
        Repository repository = Repository.find();
        List<Entry> chosen = new ArrayList<>();
        for (Entry entry : Entry.all(repository, new Remembered(repository, spec.commandLine().getErr()).read())) {
            if ((wanted.isEmpty() || wanted.equals(entry.pillar())) && only.orElse(entry.standing().state()) == entry.standing().state()) {
                chosen.add(entry);
            }
        }
        if (json) {
            json(chosen, out);
        } else {
            new EntryTable(Screen.current()).lines(chosen).forEach(out::println);
        }
        out.flush();
        return ExitCodes.GREEN;
    }

    private String pillarOf(String text) {
        try {
            return FrontMatter.pillar(text);
        } catch (FrontMatter.UnknownPillar e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private Standing.State stateOf(String text) {
        return Stream.of(Standing.State.values()).filter(known -> known.word().equals(text.toLowerCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "\"" + text + "\" is no state. There are: "
                        + Stream.of(Standing.State.values()).map(Standing.State::word).collect(Collectors.joining(", "))));
    }

    private static void json(List<Entry> entries, PrintWriter out) throws JsonProcessingException {
        for (Entry entry : entries) {
            out.println(EntryJson.of(entry));
        }
    }
}
