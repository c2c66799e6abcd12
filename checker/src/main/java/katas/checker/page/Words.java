package katas.checker.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A few words in one or more styles. They are text, whatever is in them.
 *
 * @param list in their order
 */
public record Words(List<Word> list) {

    /** How a word looks. */
    public enum Style {
        PLAIN, STRONG, CODE
    }

    /** Some of them. */
    public record Word(Style style, String text) {

        public Word {
            text = Visible.of(text);
        }
    }

    public Words {
        list = List.copyOf(list);
    }

    public static Words of(String text) {
        return new Words(List.of()).and(text);
    }

    public static Words ofCode(String code) {
        return new Words(List.of()).code(code);
    }

    public static Words of(long number) {
        return of(Long.toString(number));
    }

    public Words and(String text) {
        return with(Style.PLAIN, text);
    }

    public Words strong(String text) {
        return with(Style.STRONG, text);
    }

    public Words code(String text) {
        return with(Style.CODE, text);
    }

    public Words and(Words more) {
        List<Word> all = new ArrayList<>(list);
        all.addAll(more.list);
        return new Words(all);
    }

    private Words with(Style style, String text) {
        return text.isEmpty() ? this : and(new Words(List.of(new Word(style, text))));
    }

    /** Without styles. */
    public String plain() {
        return list.stream().map(Word::text).collect(Collectors.joining());
    }
}
