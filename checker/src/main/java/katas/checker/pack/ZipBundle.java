package katas.checker.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import katas.checker.report.Refused;

/**
 * A zip that came back. A name that leads out of it refuses all of it. A symbolic link in a zip is a small file with the link's text, and stays
 * one; sizes are counted while reading, never believed.
 */
final class ZipBundle implements Bundle {

    private static final long LARGEST = 64L << 20;
    private static final int LONGEST_NAME = 400;

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final List<Item> items = new ArrayList<>();

    ZipBundle(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new Refused("it is larger than " + (LARGEST >> 20) + " MB; a pack is less than one. Ask for it after \"mvn -q clean\", and without .git.");
        }
        zip = open(file);
        try {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements();) {
                add(all.nextElement());
            }
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            boolean locked = String.valueOf(e.getMessage()).contains("encrypted");
            throw new Refused(locked ? "it is a zip with a password. Ask for one without."
                    : "it is no zip, or a damaged one (" + Harmless.line(String.valueOf(e.getMessage())) + "). Ask for it again.");
        }
    }

    private void add(ZipEntry entry) {
        // Some programs on Windows write names with backslashes.
        String name = entry.getName().replace('\\', '/');
        List<String> segments = List.of(name.split("/", -1));
        if (name.startsWith("/") || name.matches("[A-Za-z]:.*") || segments.contains("..") || name.indexOf('\0') >= 0) {
            throw new Refused("it is not unpacked: a name in it leads out of its folder: " + shown(name) + ". No program that packs a folder writes such a name.");
        }
        if (entry.isDirectory() || name.endsWith("/") || skipped(name, segments)) {
            return;
        }
        if (name.length() > LONGEST_NAME || segments.size() > DEEPEST) {
            throw new Refused("it is not unpacked: a name in it is too long: " + shown(name));
        }
        if (entries.put(name, entry) != null) {
            throw new Refused("it is not unpacked: it has two files of the same name: " + shown(name));
        }
        if (entries.size() > MOST_FILES) {
            throw Bundle.tooMany();
        }
        items.add(new Item(name, entry.getLastModifiedTime()));
    }

    private static boolean skipped(String name, List<String> segments) {
        // A package of the candidate's may be called target.
        String above = name.replaceFirst("(^|/)src/(main|test)/(java|resources)/.*", "");
        return segments.stream().anyMatch(Bundle::skips) || List.of(above.split("/")).stream().anyMatch(MADE_BY_TOOLS::contains);
    }

    static String shown(String name) {
        String line = Harmless.line(name);
        return line.length() <= 100 ? line : line.substring(0, 100) + "...";
    }

    @Override
    public List<Item> items() {
        return items;
    }

    @Override
    public InputStream open(Item item) throws IOException {
        return zip.getInputStream(entries.get(item.name()));
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
