package katas.checker.worker;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import katas.checker.compile.CompileError;
import katas.checker.run.RunReport;

/**
 * What came of a request. Whether it is green is not for it to say.
 *
 * @param errors   of the compiler; then nothing was run
 * @param report   the tests, as far as they got
 * @param ended    whether the run told that it was through; only then the report is whole
 * @param mishap   why it is not
 * @param compiled how long the compiler took
 */
public record RunResult(List<CompileError> errors, RunReport report, boolean ended, Optional<Mishap> mishap, Duration compiled) {
}
