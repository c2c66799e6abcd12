package katas.checker.text;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** Markdown as a terminal shows it: prose wrapped to the width, code indented and left as it is, emphasis in a style or between stars. */
public final class MarkdownText {

    private static final Parser PARSER = Parser.builder().build();
    private static final int WIDEST = 100;
    private static final int NARROWEST = 20;

    private final Screen screen;
    private final List<String> lines = new ArrayList<>();

    private MarkdownText(Screen screen) {
        this.screen = screen;
    }

    /**
     * The lines of a text.
     *
     * @param margin blanks before each
     */
    public static List<String> lines(String markdown, Screen screen, int margin) {
        MarkdownText text = new MarkdownText(screen);
        text.blocks(PARSER.parse(markdown), " ".repeat(margin), true);
        return List.copyOf(text.lines);
    }

    private void blocks(Node parent, String margin, boolean apart) {
        for (Node block = parent.getFirstChild(); block != null; block = block.getNext()) {
            if (block != parent.getFirstChild() && apart) {
                lines.add("");
            }
            block(block, margin);
        }
    }

    private void block(Node block, String margin) {
        if (block instanceof Heading) {
            prose(Marked.STRONG + Marked.plain(new Inline(false).of(block)) + Marked.END, margin);
        } else if (block instanceof Paragraph) {
            prose(new Inline(!screen.colour()).of(block), margin);
        } else if (block instanceof IndentedCodeBlock code) {
            code(code.getLiteral(), margin);
        } else if (block instanceof FencedCodeBlock code) {
            code(code.getLiteral(), margin);
        } else if (block instanceof ListBlock list) {
            items(list, margin);
        } else if (block instanceof BlockQuote) {
            blocks(block, margin + "| ", true);
        } else if (block instanceof ThematicBreak) {
            lines.add(margin + "-----");
        } else if (block instanceof HtmlBlock html) {
            html.getLiteral().lines().forEach(line -> lines.add(margin + line));
        } else {
            blocks(block, margin, true);
        }
    }

    private void prose(String marked, String margin) {
        int width = Math.max(NARROWEST, Math.min(WIDEST, screen.width()) - margin.length());
        for (String part : marked.split("\n", -1)) {
            Marked.wrap(part, width).forEach(line -> lines.add((margin + Marked.paint(line, screen)).stripTrailing()));
        }
    }

    private void code(String literal, String margin) {
        literal.stripTrailing().lines().forEach(line -> lines.add(line.isBlank() ? "" : margin + "    " + screen.paint("cyan", line)));
    }

    private void items(ListBlock list, String margin) {
        int number = list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null ? ordered.getMarkerStartNumber() : 1;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            String mark = list instanceof BulletList ? "- " : number++ + ". ";
            int first = lines.size();
            blocks(item, margin + " ".repeat(mark.length()), !list.isTight());
            if (first < lines.size() && lines.get(first).startsWith(margin)) {
                lines.set(first, margin + mark + lines.get(first).substring(Math.min(lines.get(first).length(), margin.length() + mark.length())));
            }
            if (!list.isTight() && item.getNext() != null) {
                lines.add("");
            }
        }
    }
}
