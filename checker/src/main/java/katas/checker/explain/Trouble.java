package katas.checker.explain;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import katas.checker.text.Typed;

/** What a machine does to programs, in a sentence with what to do: a full disk, a folder that cannot be written to. */
public final class Trouble {

    /** An exception of the file system in words: one file, or one and another. */
    private static final Pattern TOLD = Pattern.compile("(?:FileSystem|AccessDenied)Exception: ([^\\n]+?)(?: -> ([^\\n]+?))?(?:: [A-Z][^:\\n]*)?$", Pattern.MULTILINE);

    private Trouble() {
    }

    /** Empty when it is nothing of the kind. */
    public static Optional<String> of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            Optional<String> sentence = sentence(cause);
            if (sentence.isPresent()) {
                return sentence.map(text -> text + "\nNothing of yours is lost. \"" + Typed.kata("doctor") + "\" looks at the whole machine.");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> sentence(Throwable cause) {
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        String file = cause instanceof FileSystemException refused ? named(refused) : named(String.valueOf(cause.getMessage()));
        if (message.contains("no space left") || message.contains("not enough space") || message.contains("disk quota exceeded")) {
            return Optional.of("The disk is full" + at(file) + ". Make room (some 200 MB), then say it again.");
        }
        if (cause instanceof AccessDeniedException || cause instanceof ReadOnlyFileSystemException || message.contains("read-only file system")
                || message.contains("permission denied") || message.contains("accessdeniedexception")) {
            return Optional.of("The grader must not write" + (file.isEmpty() ? "" : " to " + file) + ". Give yourself the right to, or copy the repository to where you may write.");
        }
        if (cause instanceof NoSuchFileException && file.startsWith(System.getProperty("java.io.tmpdir"))) {
            return Optional.of("The temporary folder " + System.getProperty("java.io.tmpdir") + " is not there. Make it, or set TMPDIR to another.");
        }
        if (message.contains("too many open files")) {
            return Optional.of("There are too many open files on this machine. Close other programs, or raise the limit (ulimit -n).");
        }
        return Optional.empty();
    }

    /** Of a copy it is the second one that is written. */
    private static String named(FileSystemException refused) {
        return refused.getOtherFile() != null ? refused.getOtherFile() : refused.getFile() != null ? refused.getFile() : "";
    }

    /** As a worker process tells of it. */
    private static String named(String text) {
        Matcher told = TOLD.matcher(text);
        return !told.find() ? "" : told.group(2) != null ? told.group(2) : told.group(1);
    }

    private static String at(String file) {
        return file.isEmpty() ? "" : ", says the system about " + file;
    }
}
