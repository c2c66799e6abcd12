package katas.checker.watch;

import java.util.Arrays;
import java.util.stream.Collectors;
import katas.checker.text.Typed;

/** What the key for help shows. */
final class Help {

    static final String TEXT = "Keys, without Enter:\n" + Arrays.stream(Key.values()).map(Key::help).collect(Collectors.joining("\n"))
            + "\n\nEvery save in src/main or src/test leads to a run. More: " + Typed.kata("watch --help");

    private Help() {
    }
}
