package katas.kit.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassImportTest {

    private static final Map<String, String> SOURCES = Map.of(
            "shop/Wiring.java", "package shop; public class Wiring { shop.domain.Order order; }",
            "shop/domain/Order.java", "package shop.domain; public class Order { class Line { } }",
            "elsewhere/Helper.java", "package elsewhere; public class Helper { java.sql.Connection connection; }");
    private static final List<String> CLASSES =
            List.of("elsewhere.Helper", "shop.Wiring", "shop.domain.Order", "shop.domain.Order$Line");

    @TempDir
    Path scratch;

    @Test
    void imports_what_was_compiled_into_the_same_directory_in_whatever_package() throws Exception {
        Path classes = compile();
        assertThat(namesOf(importFrom(classes))).containsExactlyElementsOf(CLASSES);
    }

    @Test
    void imports_what_is_in_the_same_jar() throws Exception {
        Path jar = scratch.resolve("a shop.jar");
        pack(compile(), jar);
        assertThat(namesOf(importFrom(jar))).containsExactlyElementsOf(CLASSES);
    }

    @Test
    void a_helper_beside_the_package_of_the_root_does_not_escape_the_rules() throws Exception {
        JavaClasses classes = importFrom(compile());
        assertThatThrownBy(() -> Layers.noSessionFields().check(classes)).hasMessageContaining("elsewhere.Helper.connection");
    }

    @Test
    void refuses_a_class_that_comes_from_neither_a_directory_nor_a_jar() {
        assertThatThrownBy(() -> Layers.classesOf(String.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.String").hasMessageContaining("a directory or a jar file");
    }

    private static JavaClasses importFrom(Path location) throws Exception {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {location.toUri().toURL()}, null)) {
            return Layers.classesOf(loader.loadClass("shop.Wiring"));
        }
    }

    private static List<String> namesOf(JavaClasses classes) {
        return classes.stream().map(JavaClass::getName).sorted().toList();
    }

    private Path compile() throws IOException {
        Path sources = Files.createDirectories(scratch.resolve("sources"));
        Path classes = Files.createDirectories(scratch.resolve("classes of a shop"));
        for (Map.Entry<String, String> source : SOURCES.entrySet()) {
            Path file = sources.resolve(source.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
        }
        String[] files = SOURCES.keySet().stream().map(name -> sources.resolve(name).toString()).toArray(String[]::new);
        String[] options = {"-proc:none", "-sourcepath", sources.toString(), "-d", classes.toString()};
        String[] arguments = Stream.of(options, files).flatMap(Arrays::stream).toArray(String[]::new);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments)).as("exit code of javac").isZero();
        return classes;
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, entries);
                entries.closeEntry();
            }
        }
    }
}
