/**
 * Katas as they were published. A learner edits stubs, may edit tests by mistake, and may commit both; and still the grader has to run the
 * right tests, {@code reset} has to find the stub, and {@code verify} has to prove the repository's katas and not the learner's.
 *
 * <p>So each kata has a copy of its stub, its tests and the list of their names, committed as {@code checker/pristine/NN-slug.zip} (about
 * 10 KB). The alternatives were weighed: hashes with the contents taken from git's history need git, and an archive made by the first build
 * comes too late for who edits before it. An archive and not a folder, so that there is one copy of each test to find, to compile and to
 * edit. It is written by {@code kata verify --bless} when everything about a kata is proved, and never by hand; where continuous integration
 * runs ({@code CI} in the environment, or {@code -Dkata.strict=true}) an archive that is not as the tree is refutes the repository.
 */
package katas.checker.pristine;
