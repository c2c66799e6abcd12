package katas.checker.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import katas.checker.text.Screen;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** Whatever somebody typed is text, in each of the three. */
class PagesTest {

    private static final String RLO = Character.toString(0x202E);

    private static Page page(String typed) {
        return new Page.Writer().heading(2, typed).paragraph(Words.of(typed).and(" ").strong(typed).and(" ").code(typed)).items(List.of(Words.of(typed), Words.ofCode(typed)))
                .table(typed, List.of("one", typed), Set.of(1), List.of(List.of(Words.of(typed), Words.ofCode(typed))))
                .add(new Block.Code(typed, List.of(typed.split("\n", -1)), true)).add(new Block.Quote(typed))
                .add(new Block.Checklist(typed, List.of(new Block.Point("A *point*.", Block.Tick.MADE), new Block.Point("Another", Block.Tick.OPEN)))).page(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "]]> & \" ' > < &lt; &#60;", "</style></pre></table><h1>x", "\"><img src=x onerror=alert(1)>", "`code` ```fence``` **bold** _it_ [a](javascript:b) ![c](http://d)",
        "| a | b |", "# no heading", "1. no list", "- no item", "> no quote", "    four blanks", "two\nlines", "--- \n===", "~~~\nx", "\ttab", "<!-- no comment -->", "https://example.org", "\\ \\| \\`"})
    void what_was_typed_comes_out_as_it_was_typed(String typed) throws Exception {
        Document html = Html.parse(HtmlPage.of(page(typed)));
        assertThat(Html.all(html, "script", "img", "a")).isEmpty();
        assertThat(html.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(typed);
        for (String name : List.of("h1", "h2", "caption", "blockquote", "td")) {
            assertThat(html.getElementsByTagName(name).item(0).getTextContent()).as(name).isEqualTo(typed);
        }
        Reading markdown = new Reading(MarkdownPage.of(page(typed)));
        assertThat(markdown.html).isEmpty();
        assertThat(words(markdown.text.toString())).contains(words(typed));
        assertThat(markdown.code).contains(typed + "\n");
        assertThat(markdown.text.toString()).endsWith("☑ made: A point.☐ Another");
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** What a reader of the Markdown gets to see as text. */
    private static final class Reading extends AbstractVisitor {

        private final StringBuilder text = new StringBuilder();
        private final List<String> code = new ArrayList<>();
        private final List<String> html = new ArrayList<>();

        Reading(String markdown) {
            Parser.builder().extensions(List.of(TablesExtension.create())).build().parse(markdown).accept(this);
        }

        @Override
        public void visit(Text part) {
            text.append(part.getLiteral());
        }

        @Override
        public void visit(Code part) {
            text.append(part.getLiteral());
        }

        @Override
        public void visit(FencedCodeBlock part) {
            code.add(part.getLiteral());
        }

        @Override
        public void visit(HtmlInline part) {
            html.add(part.getLiteral());
        }

        @Override
        public void visit(HtmlBlock part) {
            html.add(part.getLiteral());
        }
    }

    @Test
    void what_cannot_be_seen_is_shown_by_its_number() throws Exception {
        String typed = "a\u0000b\u001b[31mc\rd" + RLO + "e\u200Ff\uE100g\uD800h\uFFFFi\u2028j";
        String seen = "a[U+0000]b[U+001B][31mc[U+000D]d[U+202E]e[U+200F]f[U+E100]g[U+D800]h[U+FFFF]i[U+2028]j";
        assertThat(Visible.of(typed)).isEqualTo(seen);
        assertThat(Html.parse(HtmlPage.of(page(typed))).getElementsByTagName("h1").item(0).getTextContent()).isEqualTo(seen);
        assertThat(MarkdownPage.of(page(typed))).doesNotContain("\u0000", "\u001b", RLO).contains("U+202E");
        assertThat(String.join("\n", TextPage.lines(page(typed), new Screen(80, true, false)))).doesNotContain("\u0000", "\u001b", RLO).contains("[U+001B]");
    }

    @Test
    void scripts_and_emoji_stay_whole() {
        String typed = "\u05E9\u05DC\u05D5\u05DD \uD83D\uDC69\u200D\uD83D\uDCBB r\u00E9sum\u00E9 \u2713\r\nnext\t";
        assertThat(Visible.of(typed)).isEqualTo(typed.replace("\r\n", "\n"));
    }

    @Test
    void markdown_of_the_repository_leads_nowhere_and_its_html_is_text() throws Exception {
        Page page = new Page.Writer().add(new Block.Prose("See [the *docs*](https://example.org) ![pic](x.png) <b>bold</b>\n\n<div>block</div>")).page("x");
        Document html = Html.parse(HtmlPage.of(page));
        assertThat(Html.all(html, "a", "img", "b", "div")).isEmpty();
        assertThat(html.getElementsByTagName("em").item(0).getTextContent()).isEqualTo("docs");
        assertThat(html.getElementsByTagName("p").item(0).getTextContent()).isEqualTo("See the docs pic <b>bold</b>");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 80, 120})
    void no_line_is_wider_than_the_terminal(int width) {
        Page page = new Page.Writer().paragraph("word ".repeat(60)).items(List.of(Words.of("word ".repeat(40)).strong("strong ".repeat(20))))
                .table("A table", List.of("a", "number", "why"), Set.of(1), List.of(List.of(Words.of("name"), Words.of(5), Words.of("because ".repeat(20)))))
                .add(new Block.Checklist("", List.of(new Block.Point("point ".repeat(40), Block.Tick.OPEN)))).add(new Block.Quote("quote ".repeat(40))).page("title ".repeat(30));
        assertThat(TextPage.lines(page, new Screen(width, true, false))).allMatch(line -> line.length() <= width).anyMatch(line -> line.contains("because"));
    }

    @Test
    void a_row_that_does_not_fit_its_table_is_a_mistake() {
        assertThatThrownBy(() -> new Block.Table("t", List.of("a", "b"), Set.of(), List.of(List.of(Words.of("only one"))))).hasMessageContaining("as long as its head");
    }
}
