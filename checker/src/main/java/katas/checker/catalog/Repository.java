package katas.checker.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The repository of katas on disk. */
public final class Repository {

    private static final Pattern SLUG = Pattern.compile("(\\d\\d|c\\d)-[a-z0-9]+(-[a-z0-9]+)*");

    private final Path root;

    public Repository(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * The repository that the system property {@code kata.root} names, or the one that the working directory is in.
     *
     * @throws NotInARepository when there is none
     */
    public static Repository find() {
        String named = System.getProperty("kata.root");
        Path start = Path.of(named == null ? "" : named).toAbsolutePath().normalize();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("pom.xml")) && Files.isDirectory(folder.resolve("katas"))) {
                return new Repository(folder);
            }
        }
        throw new NotInARepository(start);
    }

    public Path root() {
        return root;
    }

    /** A file or folder of the repository; names are written with slashes on every system. */
    public Path path(String name) {
        return root.resolve(name);
    }

    /** How messages name a file: from the root, with slashes; a file elsewhere by its whole path. */
    public String name(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return (absolute.startsWith(root) ? root.relativize(absolute) : absolute).toString().replace('\\', '/');
    }

    /**
     * Every kata that any part of the repository speaks of. One that is only a module, or only a folder of variants, is in
     * the list too: its other parts are then missing, which somebody has to hear.
     */
    public List<Kata> katas() {
        SortedSet<String> slugs = new TreeSet<>();
        for (String folder : List.of("katas", "solutions", "checker/variants")) {
            slugs.addAll(slugsIn(path(folder)));
        }
        for (String module : Modules.of(this).names()) {
            slugs.addAll(slugOf(module.substring(module.lastIndexOf('/') + 1)).stream().toList());
        }
        return slugs.stream().map(slug -> new Kata(this, slug)).toList();
    }

    /**
     * The katas that somebody means by a number ("3", "03"), a slug, or a unique part of one.
     *
     * @throws UnknownKata when nothing or more than one fits
     */
    public List<Kata> select(Collection<String> wanted) {
        List<Kata> all = katas();
        if (wanted.isEmpty()) {
            return all;
        }
        SortedSet<String> chosen = new TreeSet<>();
        for (String name : wanted) {
            chosen.add(one(name, all).slug());
        }
        return all.stream().filter(kata -> chosen.contains(kata.slug())).toList();
    }

    private static Kata one(String wanted, List<Kata> all) {
        String name = wanted.toLowerCase(Locale.ROOT).replace('\\', '/').replaceAll("/+$", "").replaceAll("^.*/", "");
        String number = name.matches("\\d") ? "0" + name : name;
        List<Kata> exact = all.stream().filter(kata -> kata.slug().equals(name) || kata.number().equals(number)).toList();
        List<Kata> fitting = !exact.isEmpty() || name.isEmpty() ? exact
                : all.stream().filter(kata -> kata.slug().contains(name)).toList();
        if (fitting.size() != 1) {
            throw new UnknownKata(wanted, fitting.isEmpty() ? all : fitting, !fitting.isEmpty());
        }
        return fitting.get(0);
    }

    private static List<String> slugsIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<String> slugs = new ArrayList<>();
        try (Stream<Path> children = Files.list(folder)) {
            children.filter(Files::isDirectory).forEach(child -> slugOf(child.getFileName().toString()).ifPresent(slugs::add));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return slugs;
    }

    private static Optional<String> slugOf(String name) {
        return SLUG.matcher(name).matches() ? Optional.of(name) : Optional.empty();
    }

    /** The grader was started outside a repository of katas. */
    public static final class NotInARepository extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotInARepository(Path start) {
            super("No repository of katas at " + start + " or above it (looked for pom.xml beside a folder named katas). "
                    + "Change into your clone and try again.");
        }
    }

    /** A name on the command line that means no kata, or several. */
    public static final class UnknownKata extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnknownKata(String wanted, List<Kata> candidates, boolean several) {
            super("\"" + wanted + "\" " + (several ? "fits more than one kata: " : "is no kata. " + NearMatches.question(wanted, candidates) + "There are: ")
                    + String.join(", ", candidates.stream().map(Kata::slug).toList()));
        }
    }
}
