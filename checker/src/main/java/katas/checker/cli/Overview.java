package katas.checker.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import katas.checker.catalog.FrontMatter;
import katas.checker.catalog.Kata;
import katas.checker.text.Marked;
import katas.checker.text.Prose;
import katas.checker.text.Screen;
import katas.checker.text.Typed;

/** What {@code kata} says by itself: how far somebody is, what comes next, what to type. */
final class Overview {

    private final List<Entry> entries;
    private final Screen screen;

    Overview(List<Entry> entries, Screen screen) {
        this.entries = entries;
        this.screen = screen;
    }

    /** One that was begun; or else the first that was not. */
    Optional<Entry> next() {
        Optional<Entry> begun = entries.stream().filter(entry -> entry.standing().begun()).findFirst();
        return begun.isPresent() ? begun : entries.stream().filter(entry -> !entry.standing().green()).findFirst();
    }

    void print(PrintWriter out) {
        out.println(screen.paint("bold", "Persistence Katas: " + green(entries)));
        out.println();
        for (String pillar : FrontMatter.PILLARS) {
            List<Entry> here = entries.stream().filter(entry -> entry.pillar().equals(pillar)).toList();
            out.println(String.format(Locale.ROOT, "  %-30s%s", pillar, here.isEmpty() ? "no katas yet" : green(here)));
        }
        out.println();
        next().ifPresentOrElse(entry -> print(entry, out), 
                () -> Prose.print("All of them are green. Look back with: " + Typed.kata("diff NUMBER") + ", or begin again with: " + Typed.kata("reset NUMBER"), screen, out));
        out.println();
        out.println("All katas: " + Typed.kata("list") + "     All commands: " + Typed.kata("--help"));
        out.flush();
    }

    private void print(Entry entry, PrintWriter out) {
        Kata kata = entry.kata();
        String effort = entry.matter().map(matter -> matter.minutes() + " minutes, difficulty " + matter.difficulty() + " of 5, ").orElse("");
        Prose.print("Next: " + Marked.STRONG + kata.slug() + Marked.END + ", " + entry.title() + " (" + effort + entry.standing().text() + ")", screen, out);
        out.println();
        out.println("  read  " + kata.name(kata.readme()));
        out.println("  edit  " + kata.name(kata.stub()));
        out.println("  type  " + Typed.kata("test " + kata.number()) + "     (stuck? " + Typed.kata("hint " + kata.number()) + ")");
    }

    private static String green(List<Entry> some) {
        return some.stream().filter(entry -> entry.standing().green()).count() + " of " + some.size() + " green";
    }
}
