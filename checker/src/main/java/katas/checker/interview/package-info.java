/**
 * {@code kata interview}: katas against the clock. It stands on the grader and on what {@code kata watch} is made of:
 * {@link katas.checker.watch.Runs} knows what leads from a save to a run, {@link katas.checker.watch.GraderThread} grades,
 * {@link katas.checker.watch.View} shows. Here are the pick, the folder, the clock, the record, and
 * {@link katas.checker.interview.InterviewLoop}, on whose thread everything is decided.
 */
package katas.checker.interview;
