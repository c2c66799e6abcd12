package katas.checker.debrief;

import java.time.Duration;

/**
 * Something on the way.
 *
 * @param at   the time used until then
 * @param text in words
 */
record Moment(Duration at, String text) {
}
