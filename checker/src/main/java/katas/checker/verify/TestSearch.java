package katas.checker.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import katas.checker.catalog.Kata;
import katas.checker.compile.SourceTree;
import katas.checker.report.Finding;
import katas.checker.run.Manifest;
import katas.checker.text.TextFile;

/** Looks for tests that no kata should have. */
final class TestSearch {

    private static final Pattern COMMENT = Pattern.compile("^\\s*(//|/?\\*)");
    private static final Pattern SLEEP = Pattern.compile("\\bThread\\s*\\.\\s*sleep\\b|\\bTimeUnit\\.\\w+\\.sleep\\b");
    private static final Pattern DISABLED = Pattern.compile("@(org\\.junit\\.jupiter\\.api\\.)?(condition\\.)?(Disabled|Enabled)\\w*");
    private static final Pattern IMPORT = Pattern.compile("^\\s*import\\s+(?:static\\s+)?(katas\\.[\\w.]+)");
    /** What Surefire takes for a test class when nobody tells it otherwise. */
    private static final Pattern SUREFIRE = Pattern.compile("Test.*|.*Test|.*Tests|.*TestCase");

    private final KataLab lab;
    private final Kata kata;
    private final List<Finding> findings = new ArrayList<>();

    TestSearch(KataLab lab) {
        this.lab = lab;
        this.kata = lab.kata();
    }

    List<Finding> findings() throws IOException, Check.CannotTry {
        SourceTree tests = lab.testTree();
        for (Map.Entry<String, Path> file : tests.java().entrySet()) {
            source(file.getValue(), tests);
        }
        Manifest manifest;
        try {
            manifest = lab.manifest();
        } catch (Check.CannotTry e) {
            // What the sources show is worth telling although they do not compile.
            findings.addAll(e.findings());
            throw new Check.CannotTry(findings);
        }
        names(manifest);
        return findings;
    }

    private void source(Path file, SourceTree tests) throws IOException {
        List<String> lines = TextFile.lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (COMMENT.matcher(line).find()) {
                continue;
            }
            String where = kata.name(file) + ":" + (i + 1);
            if (SLEEP.matcher(line).find()) {
                findings.add(new Finding(where, "tests that never sleep", line.strip(),
                        "use every schedule, a gate, or Awaitility where something is truly asynchronous"));
            }
            if (DISABLED.matcher(line).find()) {
                findings.add(new Finding(where, "tests that always run", line.strip(), "remove the condition, or the test"));
            }
            learnersType(line, tests).ifPresent(type -> findings.add(new Finding(where, "a test that knows the api and Wiring only", "import of " + type,
                    "ask through the port, or through SQL: learners may rename, move and delete everything else")));
        }
    }

    private Optional<String> learnersType(String line, SourceTree tests) {
        Matcher imported = IMPORT.matcher(line);
        String own = kata.packageName().map(name -> "katas." + name + ".").orElse("katas.");
        if (!imported.find() || !imported.group(1).startsWith(own)) {
            return Optional.empty();
        }
        String type = imported.group(1);
        String rest = type.substring(own.length());
        boolean allowed = rest.startsWith("api.") || rest.equals("Wiring") || rest.startsWith("Wiring.") || isOneOf(tests, type);
        return allowed ? Optional.empty() : Optional.of(type);
    }

    /** Whether a type, or a member of it, is from the tests' own sources. */
    private static boolean isOneOf(SourceTree tests, String type) {
        for (String name = type; name.contains("."); name = name.substring(0, name.lastIndexOf('.'))) {
            if (tests.java().containsKey(name.replace('.', '/') + ".java")) {
                return true;
            }
        }
        return false;
    }

    private void names(Manifest manifest) {
        if (manifest.tests().isEmpty()) {
            findings.add(new Finding(kata.name(kata.tests()), "at least one test", "none", "write them; a run of nothing proves nothing"));
        }
        manifest.ambiguous().forEach((name, classes) -> findings.add(new Finding(kata.name(kata.tests()), "test names that are unique in the kata",
                name + " in " + String.join(" and in ", classes), "rename one: variants name tests by their method")));
        Set<String> unseen = new TreeSet<>();
        for (Manifest.Entry entry : manifest.tests()) {
            if (!SUREFIRE.matcher(entry.fileClassName()).matches()) {
                unseen.add(entry.fileClassName());
            }
        }
        for (String name : unseen) {
            findings.add(new Finding(kata.name(kata.tests()), "test classes named ...Test", name, "rename it: Maven would not run it"));
        }
    }
}
