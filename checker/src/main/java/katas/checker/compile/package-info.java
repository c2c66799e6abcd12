/** From sources to classes on disk, in this process and in a fraction of a second. */
package katas.checker.compile;
