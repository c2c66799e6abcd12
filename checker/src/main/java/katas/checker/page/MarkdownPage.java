package katas.checker.page;

import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/** A page in Markdown (GFM, for its tables). The text is put together as a document and written by commonmark, which escapes what has to be. */
public final class MarkdownPage {

    private static final MarkdownRenderer RENDERER = MarkdownRenderer.builder().extensions(List.of(TablesExtension.create())).build();

    private final Document document = new Document();

    private MarkdownPage() {
    }

    public static String of(Page page) {
        MarkdownPage markdown = new MarkdownPage();
        markdown.heading(1, page.title());
        page.blocks().forEach(markdown::block);
        return RENDERER.render(markdown.document);
    }

    private void block(Block block) {
        if (block instanceof Block.Heading heading) {
            heading(heading.level(), heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            document.appendChild(paragraph(paragraph.words()));
        } else if (block instanceof Block.Items items) {
            BulletList list = new BulletList();
            list.setTight(true);
            items.items().forEach(item -> list.appendChild(with(new ListItem(), paragraph(item))));
            document.appendChild(list);
        } else if (block instanceof Block.Table table) {
            document.appendChild(with(new Paragraph(), with(new StrongEmphasis("**"), new Text(table.caption()))));
            document.appendChild(table(table));
        } else if (block instanceof Block.Code code) {
            document.appendChild(code(code));
        } else if (block instanceof Block.Prose prose) {
            move(MarkdownHtml.parsed(prose.markdown()), document);
        } else if (block instanceof Block.Quote quote) {
            document.appendChild(with(new BlockQuote(), paragraph(Words.of(quote.text()))));
        } else if (block instanceof Block.Checklist list) {
            checklist(list);
        }
        // A picture is left out: the table beside it says the same.
    }

    private void heading(int level, String text) {
        Heading heading = new Heading();
        heading.setLevel(level);
        document.appendChild(with(heading, new Text(text)));
    }

    private static Paragraph paragraph(Words words) {
        Paragraph paragraph = new Paragraph();
        inline(words, paragraph);
        return paragraph;
    }

    private static void inline(Words words, Node parent) {
        for (Words.Word word : words.list()) {
            String[] lines = word.text().strip().isEmpty() ? new String[] {word.text()} : word.text().split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    parent.appendChild(parent instanceof TableCell ? new Text(" ") : new HardLineBreak());
                }
                if (!lines[i].isEmpty()) {
                    line(lines[i], word.style(), parent);
                }
            }
        }
    }

    private static void line(String line, Words.Style style, Node parent) {
        // A line of tildes would begin a block of code, which commonmark does not see to.
        String tildes = line.strip().startsWith("~~~") && style != Words.Style.CODE ? line.strip().replaceFirst("[^~].*", "") : "";
        if (!tildes.isEmpty()) {
            parent.appendChild(new Code(tildes));
            line = line.strip().substring(tildes.length());
        }
        // Blanks inside of stars would make them stars.
        boolean strong = style == Words.Style.STRONG && !line.isEmpty() && line.equals(line.strip());
        if (!line.isEmpty()) {
            parent.appendChild(style == Words.Style.CODE ? new Code(line) : strong ? with(new StrongEmphasis("**"), new Text(line)) : new Text(line));
        }
    }

    private static TableBlock table(Block.Table table) {
        TableRow heads = new TableRow();
        for (int i = 0; i < table.heads().size(); i++) {
            heads.appendChild(cell(Words.of(table.heads().get(i)), true, table.numbers().contains(i)));
        }
        TableBlock block = new TableBlock();
        block.appendChild(with(new TableHead(), heads));
        TableBody body = new TableBody();
        for (List<Words> row : table.rows()) {
            TableRow line = new TableRow();
            for (int i = 0; i < row.size(); i++) {
                line.appendChild(cell(row.get(i), false, table.numbers().contains(i)));
            }
            body.appendChild(line);
        }
        block.appendChild(body);
        return block;
    }

    private static TableCell cell(Words words, boolean head, boolean number) {
        TableCell cell = new TableCell();
        cell.setHeader(head);
        cell.setAlignment(number ? TableCell.Alignment.RIGHT : null);
        inline(words, cell);
        return cell;
    }

    private static FencedCodeBlock code(Block.Code code) {
        String text = String.join("\n", code.lines());
        FencedCodeBlock block = new FencedCodeBlock();
        block.setFenceCharacter("`");
        int longest = 2;
        for (int run = 0, i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        block.setOpeningFenceLength(longest + 1);
        block.setClosingFenceLength(longest + 1);
        block.setInfo(code.difference() ? "diff" : "");
        block.setLiteral(text + "\n");
        return block;
    }

    private void checklist(Block.Checklist checklist) {
        OrderedList list = new OrderedList();
        list.setMarkerStartNumber(1);
        list.setMarkerDelimiter(".");
        list.setTight(true);
        for (Block.Point point : checklist.points()) {
            ListItem item = new ListItem();
            move(MarkdownHtml.parsed(point.markdown()), item);
            if (!(item.getFirstChild() instanceof Paragraph)) {
                item.prependChild(new Paragraph());
            }
            item.getFirstChild().prependChild(new Text(point.tick() == Block.Tick.OPEN ? "☐ " : (point.tick() == Block.Tick.MADE ? "☑ made: " : "☐ not made: ")));
            list.appendChild(item);
        }
        document.appendChild(list);
    }

    private static void move(Node from, Node to) {
        while (from.getFirstChild() != null) {
            to.appendChild(from.getFirstChild());
        }
    }

    private static <N extends Node> N with(N parent, Node child) {
        parent.appendChild(child);
        return parent;
    }
}
