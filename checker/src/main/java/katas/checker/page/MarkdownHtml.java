package katas.checker.page;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The repository's Markdown inside a page. HTML in it is text, and links are their words: the page leads nowhere, and names files by themselves. */
final class MarkdownHtml {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private MarkdownHtml() {
    }

    static String blocks(String markdown) {
        return RENDERER.render(parsed(markdown)).strip();
    }

    static Node parsed(String markdown) {
        Node document = PARSER.parse(Visible.of(markdown));
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                dissolve(link);
            }

            @Override
            public void visit(Image image) {
                dissolve(image);
            }

            private void dissolve(Node node) {
                visitChildren(node);
                while (node.getFirstChild() != null) {
                    node.insertBefore(node.getFirstChild());
                }
                node.unlink();
            }
        });
        return document;
    }
}
