package katas.checker.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import katas.checker.catalog.Kata;
import katas.checker.report.Refused;

/**
 * Takes out of what came back what can be an answer, and copies it to a folder of ours: the {@code src} of each kata. A kata is recognised by its Java package,
 * wherever it lies, so that a lost or forged manifest changes nothing.
 */
final class Intake {

    private static final int LARGEST_FILE = 1 << 20;
    private static final long LARGEST = 16L << 20;
    private static final int LARGEST_MANIFEST = 64 << 10;
    private static final Pattern SOURCE = Pattern.compile("(?:(.*?)/)?(src/(?:main|test)/(?:java|resources)/.+)");
    private static final Pattern PACKAGE = Pattern.compile("src/main/java/katas/([^/]+)/.+\\.java");

    private final Function<String, Optional<Kata>> byPackage;
    private final Path target;
    private long copied;

    /**
     * @param byPackage the kata whose package, below {@code katas}, has a name
     * @param target    where the copies go: {@code katas/NN-slug/src} in it
     */
    Intake(Function<String, Optional<Kata>> byPackage, Path target) {
        this.byPackage = byPackage;
        this.target = target;
    }

    /**
     * What was found.
     *
     * @param katas    each with the folder of its copy
     * @param manifest if there is one that can be read
     * @param notes    what somebody should know
     */
    record Received(SortedMap<String, Path> katas, Optional<PackManifest> manifest, List<String> notes) {
    }

    /** @throws Refused when it cannot be taken; the message goes on from the candidate's name */
    Received take(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            throw new Refused("it is a link, and links are not followed. Copy what it leads to.");
        }
        if (Files.isDirectory(path)) {
            try (FolderBundle folder = new FolderBundle(path)) {
                Map<String, List<String>> homes = homes(folder);
                // As learning platforms hand it out: a folder for each, with the zip in it.
                if (homes.isEmpty() && folder.zips().size() == 1) {
                    return take(folder.zips().get(0));
                }
                return take(folder, homes);
            }
        }
        if (!Candidates.isZip(path)) {
            throw new Refused("it is neither a folder nor a zip. Unpack it, or ask for a zip.");
        }
        try (ZipBundle zip = new ZipBundle(path)) {
            return take(zip, homes(zip));
        }
    }

    /** Where in it which kata is, by slug. */
    private Map<String, List<String>> homes(Bundle bundle) {
        Map<String, List<String>> homes = new TreeMap<>();
        for (Bundle.Item item : bundle.items()) {
            Matcher source = SOURCE.matcher(item.name());
            Matcher inPackage = source.matches() ? PACKAGE.matcher(source.group(2)) : null;
            if (inPackage != null && inPackage.matches()) {
                String home = source.group(1) == null ? "" : source.group(1) + "/";
                byPackage.apply(inPackage.group(1)).ifPresent(kata -> {
                    List<String> places = homes.computeIfAbsent(kata.slug(), none -> new ArrayList<>());
                    if (!places.contains(home)) {
                        places.add(home);
                    }
                });
            }
        }
        return homes;
    }

    private Received take(Bundle bundle, Map<String, List<String>> homes) throws IOException {
        List<String> notes = new ArrayList<>(bundle.notes());
        Optional<PackManifest> manifest = manifest(bundle, notes);
        SortedMap<String, Path> katas = new TreeMap<>();
        for (Map.Entry<String, List<String>> kata : homes.entrySet()) {
            List<String> places = kata.getValue();
            places.sort(Comparator.comparing((String home) -> !("/" + home).endsWith("/katas/" + kata.getKey() + "/"))
                    .thenComparing(String::length).thenComparing(Comparator.naturalOrder()));
            String home = places.get(0);
            if (places.size() > 1) {
                notes.add(kata.getKey() + " is there " + places.size() + " times; the one in " + ZipBundle.shown(home.isEmpty() ? "." : home) + " was judged.");
            }
            Path copy = target.resolve("katas").resolve(kata.getKey());
            for (Bundle.Item item : bundle.items()) {
                if (item.name().startsWith(home + "src/") && SOURCE.matcher(item.name().substring(home.length())).matches()) {
                    copy(bundle, item, copy, item.name().substring(home.length()));
                }
            }
            katas.put(kata.getKey(), copy);
        }
        return new Received(katas, manifest, notes);
    }

    private Optional<PackManifest> manifest(Bundle bundle, List<String> notes) throws IOException {
        Optional<Bundle.Item> found = bundle.items().stream().filter(item -> ("/" + item.name()).endsWith("/" + PackManifest.FILE))
                .min(Comparator.comparingInt(item -> item.name().length()));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = bundle.open(found.get())) {
            byte[] content = in.readNBytes(LARGEST_MANIFEST + 1);
            if (content.length > LARGEST_MANIFEST) {
                throw new PackManifest.Unreadable("it is too long");
            }
            return Optional.of(PackManifest.parse(new String(content, StandardCharsets.UTF_8)));
        } catch (PackManifest.Unreadable e) {
            notes.add(PackManifest.FILE + " cannot be read: " + e.getMessage() + ". The kata was recognised by its package.");
            return Optional.empty();
        }
    }

    private void copy(Bundle bundle, Bundle.Item item, Path folder, String name) throws IOException {
        try {
            Path file = folder.resolve(name).normalize();
            if (!file.startsWith(folder)) {
                throw new Refused("a name in it leads out of its folder: " + ZipBundle.shown(item.name()));
            }
            Files.createDirectories(file.getParent());
            try (InputStream in = bundle.open(item); OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                byte[] content = in.readNBytes(LARGEST_FILE + 1);
                copied += content.length;
                if (content.length > LARGEST_FILE || copied > LARGEST) {
                    throw new Refused("it is more than anybody writes in an interview: " + ZipBundle.shown(item.name())
                            + (content.length > LARGEST_FILE ? " alone has more than 1 MB." : " and the others have more than " + (LARGEST >> 20) + " MB."));
                }
                out.write(content);
            }
            if (item.time() != null) {
                Files.setLastModifiedTime(file, item.time());
            }
        } catch (InvalidPathException | FileAlreadyExistsException e) {
            throw new Refused("a file in it cannot be stored here under its name: " + ZipBundle.shown(item.name()));
        }
    }
}
