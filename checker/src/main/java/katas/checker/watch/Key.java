package katas.checker.watch;

import java.util.Arrays;
import java.util.Optional;

/** The keys that mean something. */
public enum Key {
    HINT('h', "hint", "the next of three hints"),
    DIFF('d', "diff", "the solution beside your code, once it is green; twice, although it is not"),
    NEXT('n', "next", "go on to the next kata that is not green"),
    LIST('l', "list", "all katas, and how far you are"),
    RERUN('r', "rerun", "run again although nothing has changed; Enter does it too"),
    HELP('?', "help", "this list"),
    QUIT('q', "quit", "leave; so do Ctrl-C and Ctrl-D");

    private final char letter;
    private final String word;
    private final String meaning;

    Key(char letter, String word, String meaning) {
        this.letter = letter;
        this.word = word;
        this.meaning = meaning;
    }

    /** {@code h hint}. */
    public String label() {
        return letter + " " + word;
    }

    String help() {
        return "  " + letter + "  " + meaning;
    }

    /** What a character means; capital letters mean the same. */
    static Optional<Key> of(int character) {
        int small = Character.toLowerCase(character);
        return small == '\r' || small == '\n' ? Optional.of(RERUN) : Arrays.stream(values()).filter(key -> key.letter == small).findFirst();
    }
}
