package katas.checker.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import katas.checker.compile.ClassPath;
import katas.checker.compile.Compiler;
import katas.checker.compile.SourceTree;

/** Does in this process what a worker does, for nobody: so that its classes are loaded and can be archived. */
public final class WorkerRehearsal {

    private WorkerRehearsal() {
    }

    /** Loads what every kata needs, and compiles; what it makes is left in the folder. */
    public static void run(Path folder) throws IOException {
        Ahead.load();
        compile(folder);
        Message.decode(Message.of(Message.Kind.HELLO).with("a", "b").encode());
        Key.random().seal(0, new byte[1]);
        Whereabouts.ofLearner(0);
        Leftovers.before();
    }

    /** With most of the language in it, and an entity, so that annotations are read from the libraries. */
    static void compile(Path folder) throws IOException {
        Path source = folder.resolve("Sample.java");
        Files.write(source, String.join("\n", List.of(
                "import jakarta.persistence.*; import java.util.*; import java.util.stream.*;",
                "@Entity class Sample { @Id String id; @Version int version; @OneToMany(mappedBy = \"id\") List<Sample> all = new ArrayList<>();",
                "  record Pair(String left, int right) { }",
                "  Map<String, List<Pair>> by(katas.kit.boot.BootContext context) throws Exception {",
                "    try (org.hibernate.Session session = context.sessionFactory(Sample.class).openSession(); var connection = context.dataSource().getConnection()) {",
                "      return session.createQuery(\"from Sample\", Sample.class).list().stream().filter(s -> s.version > 0)",
                "          .map(s -> new Pair(s.id, s.version)).collect(Collectors.groupingBy(Pair::left, TreeMap::new, Collectors.toList()));",
                "    } catch (RuntimeException e) { throw new IllegalStateException(\"no: \" + e.getMessage(), e); } } }")).getBytes(StandardCharsets.UTF_8));
        try (Compiler compiler = new Compiler(ClassPath.ofThisProcess())) {
            compiler.compile(new SourceTree(new TreeMap<>(Map.of("Sample.java", source)), new TreeMap<>()), List.of(), folder.resolve("classes"));
        }
    }
}
