package katas.kit;

import katas.kit.record.Recording;
import katas.kit.record.RecordingAssert;

/** The kit's assertions, to be imported statically beside AssertJ's own. */
public final class PersistenceAssertions {

    private PersistenceAssertions() {
    }

    /** What is in the database. */
    public static DatabaseAssert assertThat(Database actual) {
        return new DatabaseAssert(actual);
    }

    /** What reached the database. */
    public static RecordingAssert assertThat(Recording actual) {
        return new RecordingAssert(actual);
    }
}
