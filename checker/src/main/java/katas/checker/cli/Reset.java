package katas.checker.cli;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import katas.checker.catalog.Kata;
import katas.checker.compile.Folders;
import katas.checker.compile.SourceTree;
import katas.checker.pristine.Edit;
import katas.checker.pristine.PristineKata;
import katas.checker.state.AtomicFile;
import katas.checker.text.Typed;

/**
 * Replaces what a learner wrote by the published stub. First everything is copied and the copy gets its name, then files are replaced one
 * by one, each only if it still is what was copied: whenever this is interrupted, everything that was written is in the tree or in a backup.
 */
final class Reset {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final PristineKata pristine;
    private final Path src;

    private Reset(PristineKata pristine) {
        this.pristine = pristine;
        this.src = pristine.kata().stub();
    }

    /**
     * What was done.
     *
     * @param edits  what had been changed and is no more
     * @param backup where it is now; empty where everything had been deleted
     */
    record Done(List<Edit> edits, Optional<Path> backup) {
    }

    /** Somebody saved a file while it was about to be replaced; nothing is lost. */
    static final class SavedMeanwhile extends IOException {
        private static final long serialVersionUID = 1;

        SavedMeanwhile(String message) {
            super(message);
        }
    }

    /**
     * Empty when there was nothing to do. To be called by one at a time.
     *
     * @throws SavedMeanwhile when a file was written while it was about to be replaced
     */
    static Optional<Done> run(PristineKata pristine) throws IOException {
        return run(pristine, () -> {
        });
    }

    /** Something that happens while files are being reset. */
    @FunctionalInterface
    interface Meanwhile {
        void happens() throws IOException;
    }

    /** @param meanwhile happens when everything is copied and nothing is replaced yet */
    static Optional<Done> run(PristineKata pristine, Meanwhile meanwhile) throws IOException {
        sweep(pristine.kata());
        List<Edit> edits = pristine.editsOfLearnersParts();
        if (edits.isEmpty()) {
            return Optional.empty();
        }
        Reset reset = new Reset(pristine);
        SortedMap<String, Path> mine = SourceTree.of(reset.src).all();
        Path backup = reset.backup(mine);
        meanwhile.happens();
        reset.replace(mine, backup);
        if (mine.isEmpty()) {
            Folders.delete(backup);
        }
        return Optional.of(new Done(edits, mine.isEmpty() ? Optional.empty() : Optional.of(backup)));
    }

    /**
     * Puts back what is the same for everybody and was deleted: there is nothing of a learner's in it that could be lost.
     *
     * @return what was missing
     */
    static List<Edit> putBack(PristineKata pristine) throws IOException {
        List<Edit> missing = pristine.editsOfFixedParts().stream().filter(edit -> edit.how() == Edit.How.DELETED).toList();
        putBack(pristine.kata().stub(), pristine.stub(), pristine::isFixed);
        putBack(pristine.kata().tests(), pristine.tests(), name -> true);
        return missing;
    }

    private static void putBack(Path folder, SourceTree published, Predicate<String> wanted) throws IOException {
        for (Map.Entry<String, Path> file : published.all().entrySet()) {
            Path target = folder.resolve(file.getKey());
            if (wanted.test(file.getKey()) && !Files.exists(target)) {
                AtomicFile.write(target, Files.readAllBytes(file.getValue()));
            }
        }
    }

    /** What a reset that was killed has left behind: half a copy, and half a file that was never moved to its place. */
    private static void sweep(Kata kata) throws IOException {
        Path backups = kata.repository().path(".kata/backup");
        if (Files.isDirectory(backups)) {
            for (Path half : listed(Files.list(backups), path -> path.getFileName().toString().startsWith("." + kata.slug() + "-"))) {
                Folders.delete(half);
            }
        }
        if (Files.isDirectory(kata.stub())) {
            for (Path half : listed(Files.walk(kata.stub()), AtomicFile::isHalfWritten)) {
                Files.deleteIfExists(half);
            }
        }
    }

    private static List<Path> listed(Stream<Path> paths, Predicate<Path> wanted) {
        try (paths) {
            return paths.filter(wanted).toList();
        }
    }

    private Path backup(SortedMap<String, Path> mine) throws IOException {
        Kata kata = pristine.kata();
        Path folder = kata.repository().path(".kata/backup");
        Files.createDirectories(folder);
        // A name that begins with a dot: a backup is one when it is complete.
        Path copy = Files.createTempDirectory(folder, "." + kata.slug() + "-");
        for (Map.Entry<String, Path> file : mine.entrySet()) {
            AtomicFile.write(copy.resolve("src/main").resolve(file.getKey()), Files.readAllBytes(file.getValue()));
        }
        String name = kata.slug() + "-" + LocalDateTime.now().format(TIME);
        Path backup = folder.resolve(name);
        for (int more = 2; !named(copy, backup); more++) {
            backup = folder.resolve(name + "-" + more);
        }
        return backup;
    }

    private static boolean named(Path copy, Path backup) throws IOException {
        if (Files.exists(backup)) {
            return false;
        }
        try {
            Files.move(copy, backup);
            return true;
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            // Somebody else has taken the name just now.
            return false;
        }
    }

    private void replace(SortedMap<String, Path> mine, Path backup) throws IOException {
        SortedMap<String, Path> published = pristine.stub().all();
        // First what is too much: a file may stand where a folder has to be.
        for (Map.Entry<String, Path> file : mine.entrySet()) {
            if (!pristine.isFixed(file.getKey()) && !published.containsKey(file.getKey())) {
                unchanged(file.getValue(), file.getKey(), backup);
                Files.delete(file.getValue());
                deleteEmpty(file.getValue().getParent());
            }
        }
        for (Map.Entry<String, Path> file : published.entrySet()) {
            if (!pristine.isFixed(file.getKey())) {
                Path target = src.resolve(file.getKey());
                if (Files.isRegularFile(target) && Files.mismatch(target, file.getValue()) < 0) {
                    continue;
                }
                if (Files.exists(target)) {
                    unchanged(target, file.getKey(), backup);
                }
                AtomicFile.write(target, Files.readAllBytes(file.getValue()));
            }
        }
    }

    private void unchanged(Path file, String name, Path backup) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(pristine.kata().name(file) + " is a folder where a file of the stub has to be. Move it away, and type again: " + Typed.kata("reset " + pristine.kata().number()));
        }
        Path copy = backup.resolve("src/main").resolve(name);
        if (!Files.isRegularFile(copy) || Files.mismatch(file, copy) >= 0) {
            throw new SavedMeanwhile(pristine.kata().name(file) + " was saved while it was being reset, and was left as you saved it.\nNothing is lost: what you had before is in "
                    + pristine.kata().name(backup) + ".\nTo go on, let your editor rest for a moment and type again: " + Typed.kata("reset " + pristine.kata().number()));
        }
    }

    private void deleteEmpty(Path folder) throws IOException {
        for (Path empty = folder; !empty.equals(src) && empty.startsWith(src); empty = empty.getParent()) {
            try {
                Files.delete(empty);
            } catch (DirectoryNotEmptyException e) {
                // Others live there.
                return;
            }
        }
    }
}
