/** A learner's code beside the solution: the sources, and what each sends to the database. */
package katas.checker.compare;
