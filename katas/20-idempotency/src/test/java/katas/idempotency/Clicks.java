package katas.idempotency;

import static org.assertj.core.api.Assertions.fail;

import java.util.function.Supplier;
import katas.idempotency.api.InProgress;
import katas.idempotency.api.Receipt;

/** What people get who click, and click again. */
final class Clicks {

    private Clicks() {
    }

    /** The receipt of a click; that it gets none is a failure. */
    static Receipt receiptOf(Supplier<Receipt> click) {
        return receipt(answerOf(click));
    }

    /** The answer to a click, which may have been that the charge is in progress: then it is over by now, and the next click's answer counts. */
    static Object afterwards(Object answer, Supplier<Receipt> click) {
        return answer instanceof InProgress ? answerOf(click) : answer;
    }

    /** A receipt, or what was thrown instead. */
    static Object answerOf(Supplier<Receipt> click) {
        try {
            return click.get();
        } catch (RuntimeException refusal) {
            return refusal;
        }
    }

    static Receipt receipt(Object answer) {
        if (answer instanceof Receipt receipt) {
            return receipt;
        }
        return fail("expected: whoever clicks gets a receipt%nseen:     %s".formatted(words(answer)));
    }

    static void isTold(Class<? extends RuntimeException> expected, String because, Object answer) {
        if (!expected.isInstance(answer)) {
            fail("expected: the caller is told %s, because %s%nseen:     %s".formatted(expected.getSimpleName(), because, words(answer)));
        }
    }

    static void areTheSame(String who, Receipt first, Receipt second) {
        if (!first.equals(second)) {
            fail("expected: %s get the same receipt%nseen:     %s%n          %s".formatted(who, first, second));
        }
    }

    private static String words(Object answer) {
        return answer instanceof Throwable thrown
                ? "the caller is told " + thrown.getClass().getSimpleName() + ": " + String.valueOf(thrown.getMessage()).lines().findFirst().orElse("")
                : "the caller gets a receipt: " + answer;
    }
}
