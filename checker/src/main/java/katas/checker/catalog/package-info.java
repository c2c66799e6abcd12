/** What the repository holds: its katas, their texts, their variants; and what is missing from them. */
package katas.checker.catalog;
