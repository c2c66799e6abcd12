package katas.checker.verify;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import katas.checker.report.Finding;

/**
 * Something that has to hold, and how to find out.
 *
 * @param subject     the kata, or {@code repository}
 * @param id          its name in the memory of what was proved; stable
 * @param title       a sentence that is true when it holds
 * @param fingerprint of everything that the outcome depends on; empty for what is quicker to check than to remember
 * @param search      looks for what is wrong
 */
public record Check(String subject, String id, String title, Optional<Fingerprinting> fingerprint, Search search) {

    /** Looks for what is wrong, and finds nothing when all is well. */
    @FunctionalInterface
    public interface Search {
        List<Finding> findings() throws IOException, InterruptedException, CannotTry, NotHere;
    }

    /** Computes a hash. */
    @FunctionalInterface
    public interface Fingerprinting {
        String hash() throws IOException;
    }

    /** What came of a check. */
    public enum State {
        PROVED, PROVED_BEFORE, NOT_HERE, REFUTED,
        /** The grader itself failed: neither proved nor refuted. */
        BROKEN
    }

    /** As reports show it: {@code 03-boundaries · stub is red exactly as listed}. */
    public String displayName() {
        return subject + " · " + title;
    }

    /** It could not be tried because something before it is wrong; which of course is a finding too. */
    static final class CannotTry extends Exception {
        private static final long serialVersionUID = 1;
        private final transient List<Finding> findings;

        CannotTry(List<Finding> findings) {
            super(Finding.text(findings));
            this.findings = List.copyOf(findings);
        }

        List<Finding> findings() {
            return findings;
        }
    }

    /** It cannot show on the database in use. */
    static final class NotHere extends Exception {
        private static final long serialVersionUID = 1;

        NotHere(String why) {
            super(why);
        }
    }
}
