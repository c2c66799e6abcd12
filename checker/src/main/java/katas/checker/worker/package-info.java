/**
 * Runs katas in a child process that lives on between runs. The parent's half is {@link katas.checker.worker.Workers},
 * {@link katas.checker.worker.Worker} and {@link katas.checker.worker.Transcript}; the child's half begins at
 * {@link katas.checker.worker.WorkerMain}.
 *
 * <h2>What a verdict rests on</h2>
 * A learner's code runs in the child, and a learner may be wrong, unlucky or playful. The parent therefore believes only in records:
 * for each test of a list that the parent made from the pristine tests, a record that it began and one that it ended, in that order,
 * once, before the record that ends the run. What the code prints, the exit code, and silence prove nothing.
 *
 * <h2>Defended</h2>
 * Printing anything whatever (records travel on a socket of their own); ending, halting, crashing, filling or blocking the process; a
 * gigabyte of output; errors with lying messages; a {@code junit-platform.properties}, a test engine, a launcher listener or an
 * extension in the learner's resources (nothing is looked up there); system properties left behind (put back); classes named like
 * those of tests, kit or grader (theirs come first); connecting to the grader's port (it takes one caller, who knows a secret);
 * writing into the socket through its file descriptor (a record that is not sealed with the secret of the run breaks the run).
 *
 * <h2>Not defended</h2>
 * Code that goes through the memory of its own process: {@code Unsafe}, native code, a heap dump that it reads. It can find the secret of
 * the run. So can code that overwrites the grader's own files. Who does that knows that the kata is not solved.
 */
package katas.checker.worker;
