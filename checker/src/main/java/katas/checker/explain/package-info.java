/** Says in a line what compilers and frameworks mean. */
package katas.checker.explain;
