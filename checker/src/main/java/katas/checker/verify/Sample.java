package katas.checker.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Variant;
import katas.checker.catalog.VariantFolder;
import katas.checker.catalog.VariantKind;

/** Of each kata the stub, the solution and one reject: enough to see that its suite works on a database, in a fraction of the time. */
public final class Sample {

    private Sample() {
    }

    /** The checks that are in it, in their order. */
    public static List<Check> of(List<Check> all, List<Kata> katas) throws IOException {
        Set<String> chosen = new TreeSet<>();
        for (Kata kata : katas) {
            chosen.add(kata.slug() + " stub");
            chosen.add(kata.slug() + " solution");
            firstReject(kata).ifPresent(reject -> chosen.add(kata.slug() + " " + reject.kind().word() + "/" + reject.name()));
        }
        return all.stream().filter(check -> chosen.contains(check.subject() + " " + check.id())).toList();
    }

    /** The first one that shows on the database in use. */
    private static Optional<VariantFolder> firstReject(Kata kata) throws IOException {
        for (VariantFolder folder : kata.variants()) {
            Optional<Variant> variant = folder.kind() == VariantKind.REJECT ? Variant.read(folder, new ArrayList<>()) : Optional.empty();
            if (variant.isPresent() && variant.get().databases().contains(Fingerprints.database())) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }
}
