package katas.repositories.persistence;

import java.util.AbstractList;
import java.util.List;
import katas.repositories.api.Line;

/** Rows as the lines that they stand for: nothing is loaded, and nothing copied, before somebody looks. */
final class StoredLines extends AbstractList<Line> {

    private final List<LineRow> rows;

    StoredLines(List<LineRow> rows) {
        this.rows = rows;
    }

    @Override
    public Line get(int index) {
        return rows.get(index).toLine();
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public void add(int index, Line line) {
        rows.add(index, new LineRow(line));
    }

    @Override
    public Line remove(int index) {
        return rows.remove(index).toLine();
    }
}
