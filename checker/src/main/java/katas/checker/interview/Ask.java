package katas.checker.interview;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import katas.checker.text.Typed;

/** What can be asked for during an interview: by a key, or by a word on a line. */
enum Ask {
    HINT('h', "hint", "the next of three hints; it is recorded"),
    PAUSE('p', "pause", "stop the clock, and go on; it is recorded"),
    SUBMIT('s', "submit", "this is it: the last save is judged"),
    GIVE_UP('g', "give up", "end this kata unsolved (asks once: again is yes)"),
    TASK('t', "task", "the task again"),
    RERUN('r', "rerun", "run again although nothing has changed"),
    UNTIMED('u', "untimed", "when the time is over: go on without the clock"),
    HELP('?', "help", "this list"),
    QUIT('q', "leave", "leave; the clock stands still until \"" + Typed.kata("interview --resume") + "\". So do Ctrl-C and Ctrl-D");

    private final char letter;
    private final String word;
    private final String meaning;

    Ask(char letter, String word, String meaning) {
        this.letter = letter;
        this.word = word;
        this.meaning = meaning;
    }

    String label() {
        return letter + " " + word;
    }

    String word() {
        return word;
    }

    static String help() {
        return "Keys, without Enter (in a pipe: words, with Enter):\n"
                + Arrays.stream(values()).map(ask -> String.format(Locale.ROOT, "  %c  %-8s %s", ask.letter, ask.word, ask.meaning)).collect(Collectors.joining("\n"))
                + "\n\nEvery save in src/main leads to a run. There is no difference to the solution before the end. More: " + Typed.kata("interview --help");
    }

    static Optional<Ask> of(int character) {
        int small = Character.toLowerCase(character);
        return Arrays.stream(values()).filter(ask -> ask.letter == small).findFirst();
    }

    /** What a line means: a word, or its letter. */
    static Optional<Ask> of(String line) {
        String said = line.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
        if (said.length() == 1) {
            return of(said.charAt(0));
        }
        if (List.of("go on", "resume", "continue").contains(said)) {
            return Optional.of(PAUSE);
        }
        if (List.of("quit", "exit").contains(said)) {
            return Optional.of(QUIT);
        }
        return Arrays.stream(values()).filter(ask -> ask.word.equals(said)).findFirst();
    }
}
