package katas.checker.catalog;

import java.nio.file.Path;

/**
 * Where a variant is: {@code checker/variants/03-boundaries/reject/R1-version-on-each-line}.
 *
 * @param kata   the kata that it is a variant of
 * @param kind   what the folder above it says
 * @param folder its folder
 */
public record VariantFolder(Kata kata, VariantKind kind, Path folder) {

    public String name() {
        return folder.getFileName().toString();
    }

    public Path sheet() {
        return folder.resolve("variant.yaml");
    }

    /** Laid over the base; see {@link Variant#base()}. */
    public Path overlay() {
        return folder.resolve("src/main");
    }
}
