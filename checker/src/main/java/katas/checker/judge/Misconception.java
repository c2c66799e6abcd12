package katas.checker.judge;

/**
 * What somebody who wrote this code probably believes.
 *
 * @param variant  the wrong solution that it resembles, as its folder is named
 * @param sentence the belief
 * @param exact    whether just the same tests fail
 */
public record Misconception(String variant, String sentence, boolean exact) {
}
