package katas.retry.application;

import jakarta.persistence.OptimisticLockException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.DataException;

/** What a failure means for the next attempt. */
enum Failure {

    /** It happened to go wrong, and need not the next time. */
    PASSING,

    /** The database will say the same again. */
    REFUSAL,

    /** Nobody has foreseen it: a bug, most likely. */
    UNKNOWN;

    static Failure of(Throwable thrown) {
        if (thrown instanceof OptimisticLockException) {
            return PASSING;
        }
        return thrown instanceof ConstraintViolationException || thrown instanceof DataException ? REFUSAL : UNKNOWN;
    }
}
