package katas.consistency;

import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import katas.consistency.api.ConcurrentChange;
import katas.kit.record.Recorder;
import katas.kit.schedule.Interleavings;
import katas.kit.schedule.Run;

/**
 * Two callers at two counters, under every order of their statements. A caller who is told {@link ConcurrentChange} tries again afterwards,
 * as the port says, up to 20 times.
 */
final class Race {

    private static final int MOST_ATTEMPTS = 20;

    private final Interleavings interleavings;
    private final Runnable arrange;
    private final Map<String, Recorder.Question<?, ?>> callers = new LinkedHashMap<>();

    private Race(Interleavings interleavings, Runnable arrange) {
        this.interleavings = interleavings;
        this.arrange = arrange;
    }

    static Race from(Interleavings interleavings, Runnable arrange) {
        return new Race(interleavings, arrange);
    }

    /** @param counter the name of the caller's node */
    Race caller(String counter, Recorder.Question<?, ?> question) {
        callers.put(counter, question);
        return this;
    }

    /** Looks at how each order of statements ended, when everybody has an answer. */
    void check(Consumer<Answers> check) {
        var exploration = interleavings.startingFrom(arrange);
        callers.forEach(exploration::asking);
        exploration.check(run -> check.accept(answersOf(run)));
    }

    private Answers answersOf(Run run) {
        List<Throwable> refusals = new ArrayList<>();
        callers.forEach((counter, question) -> {
            Throwable thrown = run.thrownBy(counter);
            if (thrown instanceof ConcurrentChange) {
                thrown = thrownBy(() -> insist(question));
            }
            if (thrown != null) {
                refusals.add(thrown);
            }
        });
        return new Answers(callers.size(), refusals);
    }

    /** Asks again as long as the answer is that somebody else was faster, up to 20 times. */
    static <T, E extends Throwable> T insist(Recorder.Question<T, E> question) throws E {
        for (int attempt = 1; ; attempt++) {
            try {
                return question.ask();
            } catch (ConcurrentChange e) {
                if (attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static Throwable thrownBy(Recorder.Question<?, ?> question) {
        try {
            question.ask();
            return null;
        } catch (Throwable thrown) {
            return thrown;
        }
    }

    /**
     * What the callers were told in the end.
     *
     * @param callers  how many there were
     * @param refusals what those were told who did not get what they wanted
     */
    record Answers(int callers, List<Throwable> refusals) {

        int granted() {
            return callers - refusals.size();
        }

        /** So many callers got what they wanted, and the others were told this. */
        void are(int granted, Class<? extends Throwable> refusal, String meaning) {
            if (granted() != granted || refusals.stream().anyMatch(told -> !refusal.isInstance(told))) {
                fail("expected: %s%s%nseen:     %s", meaning, granted == callers ? "" : ", and the other caller is told " + refusal.getSimpleName(), this);
            }
        }

        /** Everybody got what they wanted. */
        void areAllYes(String meaning) {
            are(callers, Throwable.class, meaning);
        }

        @Override
        public String toString() {
            String told = refusals.stream().map(thrown -> ", one caller is told " + thrown.getClass().getSimpleName() + ": " + firstLine(thrown))
                    .collect(Collectors.joining());
            return granted() + " of " + callers + " succeed" + told;
        }

        private static String firstLine(Throwable thrown) {
            return String.valueOf(thrown.getMessage()).lines().findFirst().orElse("");
        }
    }
}
