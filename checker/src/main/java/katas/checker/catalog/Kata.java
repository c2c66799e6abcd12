package katas.checker.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the parts of one kata are. They need not exist: an unfinished kata is a kata too.
 *
 * @param repository the repository that it is part of
 * @param slug       number and name, {@code 03-boundaries}; the name of its folder under katas, solutions and checker/variants
 * @param elsewhere  where somebody works on it, if not in its folder under katas
 */
public record Kata(Repository repository, String slug, Optional<Path> elsewhere) {

    /** In its own folder. */
    public Kata(Repository repository, String slug) {
        this(repository, slug, Optional.empty());
    }

    /** The same kata, worked on in another folder: what is written there is what is judged and watched. */
    public Kata at(Path folder) {
        return new Kata(repository, slug, Optional.of(folder));
    }

    /** {@code 03} or {@code c1}. */
    public String number() {
        return slug.substring(0, slug.indexOf('-'));
    }

    public Path folder() {
        return elsewhere.orElseGet(() -> repository.path("katas/" + slug));
    }

    /** What a learner starts from. */
    public Path stub() {
        return folder().resolve("src/main");
    }

    public Path tests() {
        return folder().resolve("src/test");
    }

    public Path solutionFolder() {
        return repository.path("solutions/" + slug);
    }

    public Path solution() {
        return solutionFolder().resolve("src/main");
    }

    public Path variantsFolder() {
        return repository.path("checker/variants/" + slug);
    }

    public Path stubSheet() {
        return variantsFolder().resolve("stub.yaml");
    }

    public Path readme() {
        return folder().resolve("README.md");
    }

    /** The variants in the order of their names, rejects first. */
    public List<VariantFolder> variants() {
        return Stream.of(VariantKind.REJECT, VariantKind.ACCEPT)
                .flatMap(kind -> foldersIn(variantsFolder().resolve(kind.word())).stream().map(folder -> new VariantFolder(this, kind, folder)))
                .toList();
    }

    /** The last part of the kata's Java package, {@code boundaries} in {@code katas.boundaries}, when it has exactly one. */
    public Optional<String> packageName() {
        List<Path> folders = foldersIn(stub().resolve("java/katas"));
        return folders.size() == 1 ? Optional.of(folders.get(0).getFileName().toString()) : Optional.empty();
    }

    /** The file that its schema is made of; empty where the schema comes from elsewhere, as from migrations. */
    public Optional<Path> schema() {
        return packageName().map(name -> stub().resolve("resources/katas").resolve(name).resolve("schema.sql")).filter(Files::isRegularFile);
    }

    /** How messages name a file of this kata. */
    public String name(Path file) {
        return repository.name(file);
    }

    static List<Path> foldersIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return slug;
    }
}
