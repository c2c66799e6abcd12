/** The command line. */
package katas.checker.cli;
