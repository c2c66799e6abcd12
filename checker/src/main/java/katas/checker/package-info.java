/** The grader: takes sources, compiles, runs a kata's tests, collects what happened, judges. */
package katas.checker;
