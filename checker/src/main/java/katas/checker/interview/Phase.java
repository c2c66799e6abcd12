package katas.checker.interview;

/** What is going on. */
enum Phase {
    WORKING,
    PAUSED,
    /** Nothing that is saved counts any more; the last verdict is on its way. The clock stands. */
    JUDGING,
    /** The time is over and everything is judged; going on without the clock is offered. */
    OFFERED,
    /** The time is over, and somebody goes on. */
    UNTIMED
}
