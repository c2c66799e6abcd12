package katas.postgres;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * PostgreSQL refuses to be root. The library then starts it in a user namespace, which most containers forbid; there the whole keeper is
 * started as nobody, in a folder that nobody can reach, with copies of its libraries, because root's own files may be closed to others.
 */
final class AsNobody {

    private static final String NOBODY = "65534";

    private final Folder folder;

    private AsNobody(Folder folder) {
        this.folder = folder;
    }

    /** Whether there is no other way. */
    static boolean isNeeded() {
        return File.separatorChar == '/' && "root".equals(System.getProperty("user.name")) && !LinuxUtils.isUnshareAvailable() && canChangeUser();
    }

    private static boolean canChangeUser() {
        try {
            return new ProcessBuilder("setpriv", "--version").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Makes the place that stands for root's own folder. */
    static AsNobody insteadOf(Folder roots) throws IOException {
        Path all = Path.of(System.getProperty("java.io.tmpdir"), "persistence-katas-nobody");
        Path place = all.resolve(roots.path().getFileName());
        UserPrincipal nobody = all.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(NOBODY);
        if (Files.exists(all, LinkOption.NOFOLLOW_LINKS) && !List.of("root", nobody.getName()).contains(Files.getOwner(all, LinkOption.NOFOLLOW_LINKS).getName())) {
            throw new IOException(all + " belongs to somebody else");
        }
        for (Path each : List.of(all, place, place.resolve("lib"))) {
            Files.createDirectories(each);
            Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwx------"));
            Files.setOwner(each, nobody);
        }
        return new AsNobody(new Folder(place));
    }

    Folder folder() {
        return folder;
    }

    List<String> prefix() {
        return List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--");
    }

    /** The same libraries where nobody can read them. */
    String classPath(String original) throws IOException {
        List<Path> copies = new ArrayList<>();
        for (String entry : Pattern.compile(Pattern.quote(File.pathSeparator)).splitAsStream(original).filter(Keeper::isOurs).collect(Collectors.toList())) {
            Path copy = folder.path().resolve("lib").resolve(copies.size() + "-" + Path.of(entry).getFileName());
            copies.add(copy);
            copy(Path.of(entry), copy);
        }
        return copies.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (var all = Files.walk(from)) {
            files = all.toList();
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(target);
            } else {
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(Files.isDirectory(file) ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
