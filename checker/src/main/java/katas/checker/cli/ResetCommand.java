package katas.checker.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.pristine.Edit;
import katas.checker.pristine.Pristine;
import katas.checker.pristine.PristineKata;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code kata reset}: the stub as it was. */
@Command(name = "reset", mixinStandardHelpOptions = true, description = {"Puts the stub back as it was published, to begin again.",
        "What you wrote is first copied to .kata/backup, and the message says where. Tests and other fixed files are left alone.",
        "The exit code is 1 if you saved a file meanwhile: then that file is left as you saved it."})
final class ResetCommand implements Callable<Integer> {

    @Mixin
    private KataParameter parameter;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Repository repository = Repository.find();
        Kata kata = parameter.in(repository);
        PristineKata pristine = Pristine.of(repository).kata(kata);
        PrintWriter err = spec.commandLine().getErr();
        if (!pristine.published()) {
            err.println(kata.slug() + " was never published, so nobody knows its stub. (Maintainers: kata verify --bless " + kata.number() + ")");
            err.flush();
            return ExitCodes.USAGE;
        }
        PrintWriter out = spec.commandLine().getOut();
        Optional<Reset.Done> done;
        try {
            done = new Remembered(repository, err).alone(() -> Reset.run(pristine));
        } catch (Reset.SavedMeanwhile e) {
            err.println(e.getMessage());
            err.flush();
            return ExitCodes.RED;
        }
        if (done.isEmpty()) {
            out.println(kata.slug() + " is as it was published. Nothing was changed.");
        } else {
            out.println(kata.slug() + " is the stub again:");
            done.get().edits().forEach(edit -> out.println("    " + edit.text()));
            out.println("What you had is in " + repository.name(done.get().backup()));
        }
        List<Edit> fixed = pristine.editsOfFixedParts();
        if (!fixed.isEmpty()) {
            out.println("Left alone, because they are the same for everybody and your changes in them never counted:");
            fixed.forEach(edit -> out.println("    " + edit.text()));
        }
        out.flush();
        return ExitCodes.GREEN;
    }
}
