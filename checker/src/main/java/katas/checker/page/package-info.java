/**
 * Pages of text, tables and charts, written once and shown three ways: as HTML that needs nothing else, as Markdown, and in a terminal. Whatever somebody
 * typed is text in each of them.
 */
package katas.checker.page;
