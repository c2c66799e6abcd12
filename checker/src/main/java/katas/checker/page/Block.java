package katas.checker.page;

import java.util.List;
import java.util.Set;

/** A part of a page. */
public sealed interface Block {

    /** A heading; the page's own is the only one of level 1. */
    record Heading(int level, String text) implements Block {

        public Heading {
            text = Visible.of(text);
        }
    }

    record Paragraph(Words words) implements Block {
    }

    record Items(List<Words> items) implements Block {

        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * A table.
     *
     * @param caption what it shows
     * @param heads   of its columns; the first column names the rows
     * @param numbers columns of numbers, from 0
     * @param rows    as many words as there are heads in each
     */
    record Table(String caption, List<String> heads, Set<Integer> numbers, List<List<Words>> rows) implements Block {

        public Table {
            caption = Visible.of(caption);
            heads = heads.stream().map(Visible::of).toList();
            numbers = Set.copyOf(numbers);
            rows = List.copyOf(rows);
            int columns = heads.size();
            if (rows.stream().anyMatch(row -> row.size() != columns)) {
                throw new IllegalArgumentException("a row of \"" + caption + "\" is not as long as its head");
            }
        }
    }

    /**
     * Lines to be shown as they are.
     *
     * @param name       what they are
     * @param difference whether the first letter of each says where it belongs: -, + or a blank
     */
    record Code(String name, List<String> lines, boolean difference) implements Block {

        public Code {
            name = Visible.of(name);
            lines = lines.stream().map(Visible::of).toList();
        }
    }

    /** Markdown from the repository's own files. */
    record Prose(String markdown) implements Block {
    }

    /** What somebody typed. */
    record Quote(String text) implements Block {

        public Quote {
            text = Visible.of(text);
        }
    }

    /** Points of which some were made. */
    record Checklist(String name, List<Point> points) implements Block {

        public Checklist {
            name = Visible.of(name);
            points = List.copyOf(points);
        }
    }

    /** One of them, in the repository's own Markdown. */
    record Point(String markdown, Tick tick) {
    }

    /** Whether a point was made. */
    enum Tick {
        MADE("made"), MISSED("not made"),
        /** To be ticked off by whoever reads the page. */
        OPEN("");

        private final String word;

        Tick(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /**
     * A drawing. What it shows is in a table beside it, too, which stands for it where nothing can be drawn.
     *
     * @param name   what it shows
     * @param legend what its marks mean
     */
    record Picture(String name, Element svg, Words legend) implements Block {
    }
}
