/** What every part of the grader says in the same words: where, expected, seen, what to do. */
package katas.checker.report;
