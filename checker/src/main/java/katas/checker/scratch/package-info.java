/** Folders for a while, processes for a while, and how they go when the grader is stopped in the middle. */
package katas.checker.scratch;
