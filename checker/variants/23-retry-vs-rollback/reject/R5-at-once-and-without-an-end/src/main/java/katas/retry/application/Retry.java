package katas.retry.application;

import katas.retry.api.OpId;
import katas.retry.api.TransferRefused;

/** Tries again what failed by chance, as a whole, a few times, and not for long. */
public final class Retry {

    /** @param attempt does all of it, or nothing if it throws, and nothing if it has been done before */
    void run(OpId operation, Runnable attempt) {
        while (true) {
            try {
                attempt.run();
                return;
            } catch (RuntimeException failure) {
                switch (Failure.of(failure)) {
                    case REFUSAL -> throw new TransferRefused(operation, failure);
                    case UNKNOWN -> throw failure;
                    case PASSING -> { }
                }
            }
        }
    }

}
