package katas.checker.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A page: a title, and what stands below it.
 *
 * @param title  its heading of level 1
 * @param blocks in their order
 */
public record Page(String title, List<Block> blocks) {

    public Page {
        title = Visible.of(title);
        blocks = List.copyOf(blocks);
    }

    /** Collects the parts of a page. */
    public static final class Writer {

        private final List<Block> blocks = new ArrayList<>();

        public Writer heading(int level, String text) {
            return add(new Block.Heading(level, text));
        }

        public Writer paragraph(Words words) {
            return add(new Block.Paragraph(words));
        }

        public Writer paragraph(String text) {
            return paragraph(Words.of(text));
        }

        public Writer items(List<Words> items) {
            return items.isEmpty() ? this : add(new Block.Items(items));
        }

        public Writer table(String caption, List<String> heads, Set<Integer> numbers, List<List<Words>> rows) {
            return rows.isEmpty() ? this : add(new Block.Table(caption, heads, numbers, rows));
        }

        public Writer add(Block block) {
            blocks.add(block);
            return this;
        }

        public Page page(String title) {
            return new Page(title, blocks);
        }
    }
}
