package katas.checker.interview;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.compile.Folders;
import katas.checker.pristine.Pristine;
import katas.checker.pristine.PristineKata;
import katas.checker.state.AtomicFile;

/**
 * A folder of its own for an interview: {@code interviews/ID/SLUG}, with the stub and the tests as they were published and the README. It is
 * a Maven project, with the kit as a module beside the katas: an IDE opens it, and {@code mvn -f interviews/ID test} works.
 */
public final class Workspace implements Desk {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <project xmlns="http://maven.apache.org/POM/4.0.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 http://maven.apache.org/xsd/maven-4.0.0.xsd">
              <modelVersion>4.0.0</modelVersion>
            """;
    private static final String PARENT = """
              <parent>
                <groupId>org.persistencekatas</groupId>
                <artifactId>%s</artifactId>
                <version>1.0-SNAPSHOT</version>
                <relativePath>%s</relativePath>
              </parent>
              <artifactId>%s</artifactId>
            """;

    private final Repository repository;
    private final Path folder;
    private final List<Kata> katas;

    /** @param id the name of the attempt */
    public Workspace(Repository repository, String id, List<Kata> katas) {
        this.repository = repository;
        this.folder = repository.path("interviews/" + id);
        this.katas = List.copyOf(katas);
    }

    @Override
    public Kata at(Kata kata) {
        return kata.at(folder.resolve(kata.slug()));
    }

    /** Complete or not at all: a folder gets its name when everything is in it. */
    @Override
    public String lay(Kata kata) throws IOException {
        Files.createDirectories(folder);
        Path target = folder.resolve(kata.slug());
        if (!Files.isDirectory(target)) {
            Path fresh = folder.resolve("." + kata.slug() + ".tmp");
            Folders.delete(fresh);
            PristineKata published = Pristine.of(repository).kata(kata);
            copy(published.stub().all(), fresh.resolve("src/main"));
            copy(published.tests().all(), fresh.resolve("src/test"));
            Files.copy(kata.readme(), fresh.resolve("README.md"));
            Files.writeString(fresh.resolve("pom.xml"), HEAD + PARENT.formatted("katas", "../../../katas/pom.xml", "interview-" + kata.slug())
                    + "  <name>Interview " + kata.slug() + "</name>\n</project>\n");
            Files.move(fresh, target);
        }
        AtomicFile.write(folder.resolve("pom.xml"), whole().getBytes(StandardCharsets.UTF_8));
        return "";
    }

    /** With the katas of a set that have begun, and the kit, since nobody has installed it. */
    private String whole() {
        String modules = katas.stream().filter(kata -> Files.isDirectory(folder.resolve(kata.slug()))).map(kata -> "    <module>" + kata.slug() + "</module>\n").collect(Collectors.joining());
        return HEAD + PARENT.formatted("persistence-katas", "../../pom.xml", "interview-" + folder.getFileName()) + "  <packaging>pom</packaging>\n"
                + "  <name>Interview " + folder.getFileName() + "</name>\n  <modules>\n    <module>../../checker/kit</module>\n" + modules + "  </modules>\n</project>\n";
    }

    static void copy(SortedMap<String, Path> files, Path to) throws IOException {
        for (Map.Entry<String, Path> file : files.entrySet()) {
            Path target = to.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.copy(file.getValue(), target);
        }
    }
}
