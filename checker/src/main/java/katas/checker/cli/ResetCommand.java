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
import katas.checker.text.Typed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code kata reset}: the stub as it was. */
@Command(name = "reset", mixinStandardHelpOptions = true, description = {"Puts the stub back as it was published, to begin again.",
        "What you wrote is first copied to .kata/backup, and the message says where. Tests and other fixed files are left alone, and put back where they are missing.",
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
            err.println(kata.slug() + " was never published, so nobody knows its stub. (Maintainers: " + Typed.kata("verify --bless " + kata.number()) + ")");
            err.flush();
            return ExitCodes.USAGE;
        }
        PrintWriter out = spec.commandLine().getOut();
        Optional<Reset.Done> done;
        List<Edit> missing;
        try {
            done = new Remembered(repository, err).alone(() -> Reset.run(pristine));
            missing = Reset.putBack(pristine);
        } catch (Reset.SavedMeanwhile e) {
            err.println(e.getMessage());
            err.flush();
            return ExitCodes.RED;
        }
        List<Edit> fixed = pristine.editsOfFixedParts();
        if (done.isEmpty()) {
            out.println(kata.slug() + (fixed.isEmpty() && missing.isEmpty() ? " is as it was published. Nothing was changed." : " has the stub as it was published."));
        } else {
            out.println(kata.slug() + " is the stub again:");
            done.get().edits().forEach(edit -> out.println("    " + edit.text()));
            done.get().backup().ifPresent(backup -> out.println("What you had is in " + repository.name(backup)));
        }
        if (!missing.isEmpty()) {
            out.println("Put back, because they are the same for everybody and were missing:");
            missing.forEach(edit -> out.println("    " + edit.file()));
        }
        if (!fixed.isEmpty()) {
            out.println("Left alone, because they are the same for everybody and your changes in them never counted:");
            fixed.forEach(edit -> out.println("    " + edit.text()));
        }
        out.flush();
        return ExitCodes.GREEN;
    }
}
