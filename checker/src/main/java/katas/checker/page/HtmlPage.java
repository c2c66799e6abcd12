package katas.checker.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A page as one file of HTML that needs nothing else: no script, no font, no picture from elsewhere. It is well-formed XML as well, so that tests and other
 * programs can read it.
 */
public final class HtmlPage {

    private static final int CONTENTS_FROM = 4;

    private final Page page;
    private final List<Object> body = new ArrayList<>();
    private final List<Object> contents = new ArrayList<>();
    private int number;

    private HtmlPage(Page page) {
        this.page = page;
    }

    public static String of(Page page) {
        return new HtmlPage(page).html();
    }

    private String html() {
        page.blocks().forEach(this::block);
        Element head = Element.of("head", Element.of("meta").with("charset", "utf-8"),
                Element.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                Element.of("meta").with("name", "color-scheme").with("content", "light dark"),
                Element.of("title", page.title()), Element.of("style", new Element.Escaped(css())));
        List<Object> main = new ArrayList<>();
        main.add(Element.of("h1", page.title()));
        if (contents.size() >= CONTENTS_FROM) {
            main.add(Element.of("nav", Element.of("ul", List.copyOf(contents))).with("aria-label", "On this page"));
        }
        main.addAll(body);
        StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
        Element.of("html", head, "\n", Element.of("body", Element.of("main", main))).with("lang", "en").write(out);
        return out.append('\n').toString();
    }

    static String css() {
        try (InputStream in = HtmlPage.class.getResourceAsStream("page.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void block(Block block) {
        body.add("\n");
        if (block instanceof Block.Heading heading) {
            heading(heading);
        } else if (block instanceof Block.Paragraph paragraph) {
            body.add(Element.of("p", words(paragraph.words())));
        } else if (block instanceof Block.Items items) {
            body.add(Element.of("ul", items.items().stream().map(item -> Element.of("li", words(item))).toList()));
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Code code) {
            body.add(scrolling(Element.of("pre", Element.of("code", lines(code))), "code").with("aria-label", code.name()));
        } else if (block instanceof Block.Prose prose) {
            body.add(new Element.Escaped(MarkdownHtml.blocks(prose.markdown())));
        } else if (block instanceof Block.Quote quote) {
            body.add(Element.of("blockquote", Element.of("p", quote.text()).with("dir", "auto")));
        } else if (block instanceof Block.Checklist list) {
            checklist(list);
        } else if (block instanceof Block.Picture picture) {
            body.add(Element.of("figure", scrolling(picture.svg(), "drawing").with("aria-label", "Chart: " + picture.name()), Element.of("figcaption", words(picture.legend()))));
        }
    }

    private void heading(Block.Heading heading) {
        String id = "s" + ++number;
        body.add(Element.of("h" + heading.level(), heading.text()).with("id", id));
        if (heading.level() == 2) {
            contents.add(Element.of("li", Element.of("a", heading.text()).with("href", "#" + id)));
        }
    }

    /** Wide things are scrolled by themselves, also with the keyboard. */
    private static Element scrolling(Element inner, String classes) {
        return Element.of("div", inner).in("scroll " + classes).with("role", "group").with("tabindex", 0);
    }

    private void table(Block.Table table) {
        String id = "t" + ++number;
        List<Object> heads = new ArrayList<>();
        for (int i = 0; i < table.heads().size(); i++) {
            heads.add(cell(Element.of("th", table.heads().get(i)).with("scope", "col"), table, i));
        }
        List<Object> rows = new ArrayList<>();
        for (List<Words> row : table.rows()) {
            List<Object> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                Element cell = i == 0 ? Element.of("th", words(row.get(i))).with("scope", "row") : Element.of("td", words(row.get(i)));
                cells.add(cell(cell, table, i));
            }
            rows.add(Element.of("tr", cells));
            rows.add("\n");
        }
        body.add(scrolling(Element.of("table", Element.of("caption", table.caption()).with("id", id), Element.of("thead", Element.of("tr", heads)),
                Element.of("tbody", rows)), "wide").with("aria-labelledby", id));
    }

    private static Element cell(Element cell, Block.Table table, int column) {
        return table.numbers().contains(column) ? cell.in("number") : cell;
    }

    private static List<Object> lines(Block.Code code) {
        List<Object> lines = new ArrayList<>();
        for (String line : code.lines()) {
            String sign = code.difference() && !line.isEmpty() ? line.substring(0, 1) : "";
            boolean head = line.startsWith("--- ") || line.startsWith("+++ ") || line.startsWith("@@");
            lines.add(head && code.difference() ? Element.of("span", line).in("where") : sign.equals("-") ? Element.of("del", line)
                    : sign.equals("+") ? Element.of("ins", line) : line);
            lines.add("\n");
        }
        return lines;
    }

    private void checklist(Block.Checklist list) {
        List<Object> items = new ArrayList<>();
        for (Block.Point point : list.points()) {
            String id = "p" + ++number;
            Element text = Element.of("div", new Element.Escaped(MarkdownHtml.blocks(point.markdown()))).with("id", id);
            Element mark = point.tick() == Block.Tick.OPEN ? Element.of("input").with("type", "checkbox").with("aria-labelledby", id)
                    : Element.of("span", (point.tick() == Block.Tick.MADE ? "✓ " : "– ") + point.tick().word()).in("mark");
            items.add(Element.of("li", mark, text).in(point.tick() == Block.Tick.MADE ? "made" : "missed"));
        }
        body.add(Element.of("ol", items).in("points").with("aria-label", list.name()));
    }

    private static List<Object> words(Words words) {
        List<Object> parts = new ArrayList<>();
        for (Words.Word word : words.list()) {
            parts.add(switch (word.style()) {
                case PLAIN -> word.text();
                case STRONG -> Element.of("strong", word.text());
                case CODE -> Element.of("code", word.text());
            });
        }
        return parts;
    }
}
