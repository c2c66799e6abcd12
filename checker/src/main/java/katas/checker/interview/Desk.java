package katas.checker.interview;

import java.io.IOException;
import katas.checker.catalog.Kata;

/** Where the katas of an interview are worked on. */
public interface Desk {

    /** The same kata, there. */
    Kata at(Kata kata);

    /**
     * Lays the published stub out. Does nothing to what is there already when this was done before, as far as that can be told.
     *
     * @return what somebody should know about it, or empty
     */
    String lay(Kata kata) throws IOException;
}
