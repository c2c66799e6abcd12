package katas.checker.pristine;

/**
 * A file that is not as it was published.
 *
 * @param file as messages name it
 * @param how  what was done to it
 */
public record Edit(String file, How how) {

    /** What may be done to a file. */
    public enum How {
        CHANGED, ADDED, DELETED
    }

    public String text() {
        return file + " (" + how.name().toLowerCase(java.util.Locale.ROOT) + ")";
    }
}
