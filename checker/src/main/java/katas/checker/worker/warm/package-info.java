/** A kata of three lines, which a worker runs while it has nothing else to do: afterwards all that katas need is loaded. */
package katas.checker.worker.warm;
