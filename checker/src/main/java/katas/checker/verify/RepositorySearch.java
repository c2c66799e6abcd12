package katas.checker.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Markdown;
import katas.checker.catalog.Repository;
import katas.checker.report.Finding;

/** Looks for what is wrong between katas rather than in one. */
public final class RepositorySearch {

    private final Repository repository;
    private final List<Finding> findings = new ArrayList<>();

    private RepositorySearch(Repository repository) {
        this.repository = repository;
    }

    public static List<Check> checks(Repository repository) {
        return List.of(new Check("repository", "consistent", "the katas fit together", Optional.empty(),
                () -> new RepositorySearch(repository).findings()));
    }

    private List<Finding> findings() throws IOException {
        List<Kata> katas = repository.katas();
        if (katas.isEmpty()) {
            findings.add(new Finding("katas", "katas", "none", "write one; its folder is named like 03-boundaries"));
        }
        Map<String, Kata> numbers = new HashMap<>();
        Map<String, Kata> packages = new HashMap<>();
        for (Kata kata : katas) {
            unique("number", kata.number(), kata, numbers);
            kata.packageName().ifPresent(name -> unique("package", "katas." + name, kata, packages));
        }
        hintsOfNoKata(katas);
        foldersOfNoKata(katas);
        return findings;
    }

    private void unique(String what, String value, Kata kata, Map<String, Kata> seen) {
        Kata other = seen.putIfAbsent(value, kata);
        if (other != null) {
            findings.add(new Finding(repository.name(kata.folder()), "a " + what + " of its own", value + ", as " + other.slug(), "change one of them"));
        }
    }

    private void foldersOfNoKata(List<Kata> katas) throws IOException {
        for (String parent : List.of("katas", "solutions", "checker/variants")) {
            if (!Files.isDirectory(repository.path(parent))) {
                continue;
            }
            try (Stream<Path> children = Files.list(repository.path(parent))) {
                for (Path folder : (Iterable<Path>) children.filter(Files::isDirectory).sorted()::iterator) {
                    String name = folder.getFileName().toString();
                    if (!name.startsWith(".") && !name.equals("target") && katas.stream().noneMatch(kata -> kata.slug().equals(name))) {
                        findings.add(new Finding(repository.name(folder), "a folder named like 03-boundaries", name, "rename it, or move it elsewhere"));
                    }
                }
            }
        }
    }

    private void hintsOfNoKata(List<Kata> katas) throws IOException {
        Path file = repository.path("HINTS.md");
        if (!Files.isRegularFile(file)) {
            return;
        }
        for (Markdown.Section section : Markdown.read(file).sections()) {
            String slug = section.heading().split("\\s", 2)[0];
            if (slug.matches("[0-9c][0-9]-.*") && katas.stream().noneMatch(kata -> kata.slug().equals(slug))) {
                findings.add(new Finding("HINTS.md:" + section.line(), "hints of katas that there are", slug, "correct the heading, or remove the section"));
            }
        }
    }
}
