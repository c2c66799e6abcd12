package katas.kit.layers;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.jar.JarFile;

/**
 * Reads the byte code of the code under test and nothing else. Following its dependencies into Hibernate and the JDK makes an import
 * ten times slower, and no rule needs it.
 */
final class ClassImport {

    private ClassImport() {
    }

    static JavaClasses everythingBeside(Class<?> root) {
        JavaClasses classes = partOfEverythingBeside(root, location -> true);
        if (!classes.contain(root.getName())) {
            // Without this, an import that finds nothing would make every rule pass.
            throw new IllegalStateException(root.getName() + " says that it comes from " + locationOf(root) + ", and is not there");
        }
        return classes;
    }

    static JavaClasses partOfEverythingBeside(Class<?> root, ImportOption part) {
        Path location = locationOf(root);
        return ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return importFrom(location, new ClassFileImporter(List.of(part)));
        });
    }

    private static JavaClasses importFrom(Path location, ClassFileImporter importer) {
        if (Files.isDirectory(location)) {
            return importer.importPaths(location);
        }
        try (JarFile jar = new JarFile(location.toFile())) {
            return importer.importJars(jar);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the classes in " + location, e);
        }
    }

    private static Path locationOf(Class<?> root) {
        CodeSource source = root.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        if (location == null || !location.getProtocol().equals("file")) {
            throw new IllegalArgumentException(root.getName() + " comes from " + location
                    + ": the rules need a class that was loaded from a directory or a jar file");
        }
        try {
            return Path.of(location.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(root.getName() + " comes from a place that is no file name: " + location, e);
        }
    }
}
