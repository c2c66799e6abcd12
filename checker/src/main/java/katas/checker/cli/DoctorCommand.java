package katas.checker.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import katas.checker.catalog.Repository;
import katas.checker.doctor.Diagnosis;
import katas.checker.doctor.Doctor;
import katas.checker.doctor.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kata doctor}: what is wrong with this machine. */
@Command(name = "doctor", mixinStandardHelpOptions = true, description = {"Looks at what the grader needs of this machine, and says what to do where something is wrong.",
        "", "ok    all well", "note  worth knowing; the grader works all the same", "MEND  does not work, or not well, until you do what is said", ""})
final class DoctorCommand implements Callable<Integer> {

    @Option(names = "--fix", description = "Delete what killed runs have left behind.")
    private boolean fix;

    @Option(names = "--json", description = "One JSON object a line and finding, for programs; checker/JSON.md says what is in it.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException, JsonProcessingException {
        PrintWriter out = spec.commandLine().getOut();
        List<Doctor.Finding> findings = Doctor.findings(Surroundings.ofThisProcess(Repository.find(), fix));
        for (Doctor.Finding finding : findings) {
            out.println(json ? DoctorJson.of(finding) : text(finding));
        }
        long mend = findings.stream().filter(finding -> finding.diagnosis().state() == Diagnosis.State.MEND).count();
        if (!json) {
            out.println();
            out.println(mend == 0 ? "All well." : mend == 1 ? "One thing to mend." : mend + " things to mend.");
        }
        out.flush();
        return mend == 0 ? ExitCodes.GREEN : ExitCodes.RED;
    }

    private static String text(Doctor.Finding finding) {
        Diagnosis diagnosis = finding.diagnosis();
        String line = String.format(Locale.ROOT, "%-4s  %-13s  %s", diagnosis.state().word(), finding.name(), diagnosis.text());
        return diagnosis.advice().isEmpty() ? line : line + "\n" + " ".repeat(21) + diagnosis.advice();
    }
}
