package katas.checker.bench;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** Something that can be measured. */
interface Measure {

    /** What to call it on the command line. */
    String name();

    /** What it is about, in a line. */
    String about();

    /** Measures; says meanwhile how far it is. */
    List<Row> take(Bench bench, Consumer<String> progress) throws IOException, InterruptedException;
}
