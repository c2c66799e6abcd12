package katas.checker.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import katas.checker.report.Refused;

/** A folder that came back. No link in it is followed. */
final class FolderBundle implements Bundle {

    private final Path folder;
    private final List<Item> items = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Path> zips = new ArrayList<>();

    FolderBundle(Path folder) throws IOException {
        this.folder = folder;
        Files.walkFileTree(folder, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inside, BasicFileAttributes attributes) {
                String name = inside.getFileName().toString();
                return !inside.equals(folder) && (MADE_BY_TOOLS.contains(name) && !belowSources(inside) || Bundle.skips(name))
                        ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                add(file, attributes);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                throw new Refused(name(file) + " cannot be read. Give yourself the right to, then judge again.");
            }
        });
    }

    private boolean belowSources(Path inside) {
        return ("/" + name(inside)).matches(".*/src/(main|test)/(java|resources)/.*");
    }

    private void add(Path file, BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            notes.add("The link " + Harmless.line(name(file)) + " was not followed.");
        } else if (attributes.isDirectory()) {
            throw new Refused("its folders are nested more than " + DEEPEST + " deep.");
        } else if (attributes.isRegularFile()) {
            if (items.size() >= MOST_FILES) {
                throw Bundle.tooMany();
            }
            items.add(new Item(name(file), attributes.lastModifiedTime()));
            if (Candidates.isZip(file)) {
                zips.add(file);
            }
        }
    }

    private String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** The zips in it. */
    List<Path> zips() {
        return zips;
    }

    @Override
    public List<Item> items() {
        return items;
    }

    @Override
    public InputStream open(Item item) throws IOException {
        return Files.newInputStream(folder.resolve(item.name()), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    @Override
    public void close() {
        // Nothing is open between two files.
    }
}
