package katas.checker.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.nio.file.Path;
import katas.checker.compile.CompileError;

/** A compiler's complaint as people read it: place, message, the line, and a caret below what is meant. */
public final class CompileErrorText {

    private CompileErrorText() {
    }

    /** @param name how files are named */
    public static String of(CompileError error, Function<Path, String> name) {
        List<String> lines = new ArrayList<>();
        String place = error.file() == null ? "" : name.apply(error.file()) + (error.line() > 0 ? ":" + error.line() : "") + ": ";
        lines.add(place + error.message().strip().replace("\n", "\n    "));
        if (!error.sourceLine().isBlank()) {
            int indent = error.sourceLine().length() - error.sourceLine().stripLeading().length();
            lines.add("    " + error.sourceLine().strip().replace('\t', ' '));
            if (error.column() > indent && error.column() <= error.sourceLine().length() + 1) {
                lines.add("    " + " ".repeat((int) error.column() - 1 - indent) + "^");
            }
        }
        return String.join("\n", lines);
    }
}
