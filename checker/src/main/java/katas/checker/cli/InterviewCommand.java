package katas.checker.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import katas.checker.catalog.FrontMatter;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kata interview}: for now, the interviewer's side of it. */
@Command(name = "interview", mixinStandardHelpOptions = true, description = "A kata against the clock: packs it for a candidate, and judges what comes back.")
final class InterviewCommand implements Callable<Integer> {

    private static final int LONGEST = 24 * 60;

    @Option(names = "--kata", paramLabel = "KATA", description = "Which one; several times for several.")
    private List<String> katas = new ArrayList<>();

    @Option(names = "--minutes", paramLabel = "N", description = "How long there is for all of it (default: what the katas say).")
    private Optional<Integer> minutes = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "For a choice that can be repeated.")
    private Optional<Long> seed = Optional.empty();

    @Mixin
    private LimitOption limit;

    @Mixin
    private InterviewerOptions interviewer;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Duration aTest = limit.get();
        Repository repository = Repository.find();
        if (interviewer.judges() && !interviewer.packs()) {
            return interviewer.judge(repository, aTest, (judged, answer) -> Optional.empty());
        }
        if (!interviewer.packs() || katas.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "For example: kata interview --kata 12 --minutes 40 --pack DIR, or kata interview --judge DIR");
        }
        List<Kata> chosen = new ArrayList<>();
        for (String name : katas) {
            repository.select(List.of(name)).stream().filter(kata -> !chosen.contains(kata)).forEach(chosen::add);
        }
        int time = 0;
        for (Kata kata : chosen) {
            time += FrontMatter.read(kata, new ArrayList<>()).map(FrontMatter::minutes).orElse(30);
        }
        time = minutes.orElse(time);
        if (time < 1 || time > LONGEST) {
            throw new ParameterException(spec.commandLine(), "--minutes takes a number from 1 to " + LONGEST + ".");
        }
        return interviewer.pack(repository, chosen, time, seed.map(OptionalLong::of).orElse(OptionalLong.empty()));
    }
}
