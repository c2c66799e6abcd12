/** Text for terminals: how wide, in which colours, where lines break. */
package katas.checker.text;
