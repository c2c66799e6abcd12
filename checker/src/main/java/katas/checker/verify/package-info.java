/** Proves that the repository is what it says it is: a list of checks for each kata. */
package katas.checker.verify;
