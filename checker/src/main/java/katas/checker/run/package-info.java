/** Runs a kata's tests against one set of classes and writes down what became of each. */
package katas.checker.run;
