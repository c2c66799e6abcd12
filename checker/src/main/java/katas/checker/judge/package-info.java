/** Holds what a run came to against what was expected of it. */
package katas.checker.judge;
