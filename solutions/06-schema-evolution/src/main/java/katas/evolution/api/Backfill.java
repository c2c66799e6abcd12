package katas.evolution.api;

/** Brings the new column of old rows in step with the old one, while the shop is open. */
public interface Backfill {

    /**
     * When this returns, every name that was there when it began is in both columns. It can be run at any time between V2 and V4, as often as one likes, and
     * goes on where it is needed if an earlier one has died.
     *
     * <p>A commit changes at most 100 rows, and at least 20 on average where there is that much to do.
     */
    void run();
}
