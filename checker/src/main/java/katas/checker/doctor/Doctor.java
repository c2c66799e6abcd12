package katas.checker.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import katas.checker.explain.Trouble;

/** Makes all examinations, side by side, since some wait for other programs. */
public final class Doctor {

    private static final List<Examination> ALL = List.of(new Jdk(), new JavaHome(), new Maven(), new Memory(), new Disk(), new SystemClock(), new FileEvents(),
            new Loopback(), new ArchiveState(), new WorkerStart(), new Terminal(), new Git(), new FixedFiles(), new KilledRuns(), new StateFile());

    private Doctor() {
    }

    /**
     * What was found.
     *
     * @param name      of the examination
     * @param diagnosis what it says
     */
    public record Finding(String name, Diagnosis diagnosis) {
    }

    /** The findings, in the order in which they are best mended. */
    public static List<Finding> findings(Surroundings here) throws InterruptedException {
        return findings(ALL, here);
    }

    static List<Finding> findings(List<Examination> examinations, Surroundings here) throws InterruptedException {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Callable<Diagnosis>> calls = new ArrayList<>();
            examinations.forEach(examination -> calls.add(() -> examination.examine(here)));
            List<Finding> findings = new ArrayList<>();
            List<Future<Diagnosis>> answers = threads.invokeAll(calls);
            for (int i = 0; i < answers.size(); i++) {
                findings.add(new Finding(examinations.get(i).name(), answer(answers.get(i))));
            }
            return findings;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Diagnosis answer(Future<Diagnosis> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            return Diagnosis.mend("could not be looked at: " + e.getCause(), Trouble.of(e.getCause()).flatMap(sentence -> sentence.lines().findFirst())
                    .orElse("If that tells you nothing, please report it with this line."));
        }
    }
}
