/**
 * An interviewer's side of a kata: {@link katas.checker.pack.Pack} makes a folder to hand out, {@link katas.checker.pack.Judging} judges what comes back.
 *
 * <h2>What comes back is hostile until shown otherwise</h2>
 * Nothing in it is believed. Its manifest finds the kata and nothing else; tests, {@code api} and kit are the repository's own; files are copied to a folder of
 * ours, by name, with limits on their number and size, and no link is followed; names that lead out of their folder refuse the whole of it. Texts lose
 * their control characters before anybody sees them. What the code can do while it runs is what {@code katas.checker.worker} says: it runs
 * with the rights of who judges.
 */
package katas.checker.pack;
