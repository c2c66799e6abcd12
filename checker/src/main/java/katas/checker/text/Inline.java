package katas.checker.text;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** The words of a paragraph, with marks for their styles. Code keeps its backticks in any case: where it ends must be seen without colour. */
final class Inline extends AbstractVisitor {

    private final boolean stars;
    private final StringBuilder text = new StringBuilder();

    /** @param stars whether emphasis is told by stars, because nothing else can tell it */
    Inline(boolean stars) {
        this.stars = stars;
    }

    String of(Node block) {
        visitChildren(block);
        return text.toString();
    }

    @Override
    public void visit(Text part) {
        text.append(part.getLiteral());
    }

    @Override
    public void visit(Code part) {
        text.append(Marked.CODE).append('`').append(part.getLiteral()).append('`').append(Marked.END);
    }

    @Override
    public void visit(Emphasis part) {
        styled(part, Marked.EMPHASIS, "*");
    }

    @Override
    public void visit(StrongEmphasis part) {
        styled(part, Marked.STRONG, "**");
    }

    private void styled(Node part, char mark, String star) {
        String inner = Marked.plain(new Inline(stars).of(part));
        text.append(stars ? star + inner + star : mark + inner + Marked.END);
    }

    @Override
    public void visit(Link link) {
        int from = text.length();
        visitChildren(link);
        if (!text.substring(from).equals(link.getDestination())) {
            text.append(" (").append(link.getDestination()).append(')');
        }
    }

    @Override
    public void visit(HtmlInline html) {
        text.append(html.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak part) {
        text.append(' ');
    }

    @Override
    public void visit(HardLineBreak part) {
        text.append('\n');
    }
}
