package katas.checker.scaffold;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.report.Refused;
import katas.checker.text.TextFile;
import katas.checker.verify.Unwritten;

/**
 * A new kata: it compiles, its stub is red by assertion, its solution green, its variants do as they say; and each place that only an
 * author can fill is marked with {@value Unwritten#MARK}, which {@code kata verify} lists until it is gone.
 */
public final class Scaffold {

    private static final String SLUG = "((?:\\d\\d|c\\d)-[a-z0-9-]+)";
    private static final SortedLines KATA_MODULES = new SortedLines("<module>katas/" + SLUG + "</module>", "</modules>");
    private static final SortedLines SOLUTION_MODULES = new SortedLines("<module>solutions/" + SLUG + "</module>", "</modules>");
    /** The first cell is the number, or already the name. Rows of other tables may name katas too, elsewhere. */
    private static final String ROW = "^\\|\\s*(?:(?:\\d\\d|c\\d)\\s*\\|[^|]*?)?" + SLUG;
    private static final SortedLines TABLE = new SortedLines(ROW, "^\\|");
    private static final SortedLines HINTS = new SortedLines("^## " + SLUG, "^## ");

    private final Plan plan;
    private final Repository repository;
    private final Templates templates;
    private final AllOrNothing files;

    private Scaffold(Plan plan, AllOrNothing files) {
        this.plan = plan;
        this.repository = plan.kata().repository();
        this.templates = new Templates(plan);
        this.files = files;
    }

    /**
     * Makes the kata, or nothing.
     *
     * @throws Refused     when a list that it has to stand in cannot be found
     * @throws IOException when it cannot be written; then everything is as it was
     */
    public static void make(Plan plan) throws IOException {
        make(plan, new AllOrNothing());
    }

    static void make(Plan plan, AllOrNothing files) throws IOException {
        new Scaffold(plan, files).make();
    }

    private void make() throws IOException {
        Kata kata = plan.kata();
        for (Map.Entry<String, String> file : templates.files().entrySet()) {
            Path path = repository.path(file.getKey());
            Path folder = List.of(kata.folder(), kata.solutionFolder(), kata.variantsFolder()).stream().filter(path::startsWith).findFirst()
                    .orElseThrow(() -> new IllegalStateException("a template outside the kata's folders: " + path));
            files.create(folder, path, bytes(file.getValue()));
        }
        modules();
        table();
        hints();
        files.commit();
    }

    private void modules() throws IOException {
        String text = read("pom.xml", "</modules>", "a list of modules");
        for (SortedLines modules : List.of(KATA_MODULES, SOLUTION_MODULES)) {
            String parent = modules == KATA_MODULES ? "katas/" : "solutions/";
            text = modules.with(plan.kata().slug(), modules.indentation(text) + "<module>" + parent + plan.kata().slug() + "</module>", text);
        }
        files.change(repository.path("pom.xml"), bytes(text));
    }

    private void table() throws IOException {
        String text = read("README.md", "| ---", "a table of katas");
        String row = templates.part("kata/row.md");
        if (text.lines().noneMatch(line -> line.matches(ROW + ".*"))) {
            throw new Refused("README.md has no table of katas with a row to put the new one beside. Nothing was changed.");
        }
        files.change(repository.path("README.md"), bytes(TABLE.with(plan.kata().slug(), row, text)));
    }

    private void hints() throws IOException {
        String text = read("HINTS.md", "", "the hints");
        String section = templates.part("kata/HINTS.md");
        boolean last = text.lines().noneMatch(line -> line.matches("^## " + SLUG + ".*") && line.substring(3).compareTo(plan.kata().slug()) > 0);
        // Only a section that another one follows has a blank line below it.
        files.change(repository.path("HINTS.md"), bytes(last ? text.stripTrailing() + "\n\n" + section : HINTS.with(plan.kata().slug(), section + "\n\n", text)));
    }

    private String read(String name, String part, String what) throws IOException {
        Path file = repository.path(name);
        boolean there = Files.isRegularFile(file);
        OptionalInt misread = there ? TextFile.misread(file) : OptionalInt.empty();
        if (misread.isPresent()) {
            throw new Refused(name + ":" + misread.getAsInt() + " is not in UTF-8. Save the file as UTF-8, and type it again. Nothing was changed.");
        }
        String text = there ? TextFile.read(file) : "";
        if (text.isEmpty() || !text.contains(part)) {
            throw new Refused(name + " should hold " + what + ", and there is none to put the new kata into. Nothing was changed.");
        }
        return text;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
