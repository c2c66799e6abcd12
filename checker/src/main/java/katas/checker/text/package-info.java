/** Text: how it is read from files, and how it looks on terminals: how wide, in which colours, where lines break. */
package katas.checker.text;
