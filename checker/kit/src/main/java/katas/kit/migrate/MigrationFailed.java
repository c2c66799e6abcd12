package katas.kit.migrate;

/** A migration was not applied, or only a part of it: which file, which statement, and what the database said. */
public final class MigrationFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MigrationFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
