package katas.evolution.api;

/** What you deliver. Each is started on machines of its own. */
public interface Releases {

    /** The release that runs beside the old one. */
    Customers v2();

    /** The release that stays. */
    Customers v3();

    /** The job between them. */
    Backfill backfill();
}
