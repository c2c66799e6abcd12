package katas.checker.archive;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.cli.KataCommand;
import katas.checker.grader.Grader;
import katas.checker.grader.GradingEvent;
import katas.checker.grader.Settings;
import katas.checker.grader.Source;
import katas.checker.pristine.Pristine;
import katas.checker.scratch.Scratch;
import katas.checker.worker.WorkerRehearsal;

/** Does in one process everything that the grader and its workers do, and ends: what was loaded by then goes into the archive. */
final class Rehearsal {

    private Rehearsal() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Repository repository = new Repository(Path.of(arguments[0]));
        try (Scratch scratch = Scratch.create()) {
            WorkerRehearsal.run(scratch.folder());
            grade(repository);
            PrintWriter nobody = new PrintWriter(Writer.nullWriter());
            for (String command : new String[] {"list", "test --help"}) {
                KataCommand.commandLine().setOut(nobody).setErr(nobody).execute(command.split(" "));
            }
        }
    }

    /** What "kata test" does, but for showing and remembering it: nobody has asked for this verdict. */
    private static void grade(Repository repository) throws IOException, InterruptedException {
        for (Kata kata : repository.katas()) {
            if (Files.isRegularFile(Pristine.of(repository).archive(kata))) {
                try (Grader grader = new Grader(repository, Settings.usual())) {
                    grader.grade(kata, Source.stub(), GradingEvent.ignored());
                }
                return;
            }
        }
    }
}
