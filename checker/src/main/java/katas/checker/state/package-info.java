/** What the grader remembers of a learner's work, in one small text file that people can read and mend: {@code .kata/state}. */
package katas.checker.state;
