/**
 * What is recorded of people who solve katas against the clock: one line for everything that happened, in a file to which lines are only
 * ever added ({@code .kata/attempts.jsonl}), and what follows from the lines. {@code checker/JSON.md} says what is in them.
 */
package katas.checker.attempt;
