package katas.retry.application;

import katas.retry.api.OpId;
import katas.retry.api.TransferRefused;
import katas.retry.api.TransferUnresolved;

/** Tells the caller what a failure means; what can be tried again, the repositories have tried. */
public final class Retry {

    void run(OpId operation, Runnable attempt) {
        try {
            attempt.run();
        } catch (RuntimeException failure) {
            switch (Failure.of(failure)) {
                case REFUSAL -> throw new TransferRefused(operation, failure);
                case UNKNOWN -> throw failure;
                case PASSING -> throw new TransferUnresolved(operation, failure);
            }
        }
    }

}
