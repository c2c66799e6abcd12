/**
 * How fast the grader is, beside Maven on the same machine in the same minutes, and whether its verdicts ever change. For those who work on
 * the grader; nothing here is part of a test, because a number that depends on the machine proves nothing in one.
 */
package katas.checker.bench;
