package katas.checker.verify;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import katas.checker.report.Finding;

/**
 * What came of a check.
 *
 * @param check    the check
 * @param state    how it ended
 * @param findings what is wrong, when it was refuted
 * @param remark   why it was left out
 * @param fault    what broke in the grader
 * @param took     how long
 */
public record CheckResult(Check check, Check.State state, List<Finding> findings, String remark, Optional<Throwable> fault, Duration took) {

    static CheckResult of(Check check) throws InterruptedException {
        long start = System.nanoTime();
        try {
            List<Finding> findings = check.search().findings();
            return new CheckResult(check, findings.isEmpty() ? Check.State.PROVED : Check.State.REFUTED, findings, "", Optional.empty(), since(start));
        } catch (Check.CannotTry e) {
            return new CheckResult(check, Check.State.REFUTED, e.findings(), "", Optional.empty(), since(start));
        } catch (Check.NotHere e) {
            return new CheckResult(check, Check.State.NOT_HERE, List.of(), e.getMessage(), Optional.empty(), since(start));
        } catch (IOException | RuntimeException | LinkageError e) {
            return new CheckResult(check, Check.State.BROKEN, List.of(), "", Optional.of(e), since(start));
        }
    }

    static CheckResult before(Check check) {
        return new CheckResult(check, Check.State.PROVED_BEFORE, List.of(), "", Optional.empty(), Duration.ZERO);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    public boolean red() {
        return state == Check.State.REFUTED || state == Check.State.BROKEN;
    }

    /** What is wrong, in words. */
    public String text() {
        return fault.map(Throwable::toString).map(text -> "the grader itself failed: " + text).orElse(Finding.text(findings));
    }
}
