/**
 * One pipeline for every command that judges: take sources, lay the fixed parts over them, compile and run in a worker, hold the records
 * against the tests that there must be, explain. {@link katas.checker.grader.Grader} is its door; commands differ in the
 * {@link katas.checker.grader.Source} and in what they do with {@link katas.checker.grader.GradingEvent}s and the
 * {@link katas.checker.grader.Verdict}.
 */
package katas.checker.grader;
