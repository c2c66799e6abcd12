package katas.checker.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.checker.text.TextFile;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A Markdown file cut at its headings of the second level. Read by a parser and not by a pattern, so that a line
 * beginning with ## inside a code block is not taken for a heading.
 *
 * @param file     the file
 * @param lines    all its lines
 * @param sections in the order of the file
 */
public record Markdown(Path file, List<String> lines, List<Section> sections) {

    private static final Parser PARSER = Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

    /**
     * What stands under a heading of the second level.
     *
     * @param heading its text
     * @param line    its line in the file, from 1
     * @param body    the lines below, up to the next heading of the first or second level
     */
    public record Section(String heading, int line, List<String> body) {

        public String text() {
            return String.join("\n", body).strip();
        }

        public boolean isEmpty() {
            return text().isEmpty();
        }
    }

    private record Mark(int level, String heading, int line) {
    }

    public static Markdown read(Path file) throws IOException {
        List<String> lines = TextFile.lines(file);
        List<Mark> marks = marks(lines);
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            int end = i + 1 < marks.size() ? marks.get(i + 1).line() - 1 : lines.size();
            if (mark.level() == 2) {
                sections.add(new Section(mark.heading(), mark.line(), lines.subList(mark.line(), end)));
            }
        }
        return new Markdown(file, lines, List.copyOf(sections));
    }

    public Optional<Section> section(String heading) {
        return sections.stream().filter(section -> section.heading().equalsIgnoreCase(heading)).findFirst();
    }

    private static List<Mark> marks(List<String> lines) {
        // Front matter is YAML; to a Markdown parser "title: x" above a line of dashes is a heading. Blank it, keep the line numbers.
        List<String> visible = new ArrayList<>(lines);
        int end = FrontMatter.end(lines);
        for (int i = 0; i <= end; i++) {
            visible.set(i, "");
        }
        List<Mark> marks = new ArrayList<>();
        PARSER.parse(String.join("\n", visible)).accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                if (heading.getLevel() <= 2) {
                    marks.add(new Mark(heading.getLevel(), textOf(heading), heading.getSourceSpans().get(0).getLineIndex() + 1));
                }
            }
        });
        return marks;
    }

    private static String textOf(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(Code part) {
                text.append(part.getLiteral());
            }
        });
        return text.toString().strip();
    }
}
