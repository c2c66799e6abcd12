/**
 * What an attempt says about whoever made it: how it went, what it is worth and why, the conversation afterwards, and what to practise next. The attempt's
 * lines are read ({@code katas.checker.attempt}), its code is judged once more by the grader, and all that is worked out is shown as a
 * {@code katas.checker.page}: in a terminal, as Markdown and as HTML.
 */
package katas.checker.debrief;
