package katas.checker.pack;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import katas.checker.report.Refused;

/** What came back, as files with names: a folder or a zip. */
interface Bundle extends Closeable {

    /** More files than that are not looked at. */
    int MOST_FILES = 20_000;
    int DEEPEST = 40;

    /** Folders that nobody has written by hand. */
    Set<String> MADE_BY_TOOLS = Set.of("target", "node_modules", "__MACOSX");

    /**
     * A file.
     *
     * @param name relative, with slashes, and it does not lead out
     * @param time when it was last changed; null when that is not known
     */
    record Item(String name, FileTime time) {
    }

    /** In no special order; links and what tools made are not among them. */
    List<Item> items();

    InputStream open(Item item) throws IOException;

    /** What somebody should know about it. */
    List<String> notes();

    /** Not a file of an answer, wherever it is. */
    static boolean skips(String segment) {
        return segment.startsWith(".");
    }

    static Refused tooMany() {
        return new Refused("there are more than " + MOST_FILES + " files in it. Ask for it after \"mvn -q clean\", and without .git.");
    }
}
