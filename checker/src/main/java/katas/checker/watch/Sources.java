package katas.checker.watch;

import katas.checker.catalog.Kata;

/** Reads what a verdict on a kata depends on. */
@FunctionalInterface
public interface Sources {

    Snapshot now(Kata kata);
}
