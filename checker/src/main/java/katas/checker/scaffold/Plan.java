package katas.checker.scaffold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import katas.checker.catalog.FrontMatter;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.report.Refused;
import katas.checker.text.Typed;

/**
 * What is to be made, looked over before anything is.
 *
 * @param kata        it does not exist yet
 * @param title       one line
 * @param pillar      one of {@link FrontMatter#PILLARS}
 * @param minutes     from 1 to 240
 * @param difficulty  from 1 to 5
 * @param packageName the part of its Java package after {@code katas.}
 */
public record Plan(Kata kata, String title, String pillar, int minutes, int difficulty, String packageName) {

    private static final Pattern SLUG = Pattern.compile("(\\d\\d|c[1-9])-[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern PACKAGE = Pattern.compile("[a-z][a-z0-9]*");

    /**
     * Makes a plan.
     *
     * @param title       empty to take the words of the slug
     * @param pillar      a number from 1 to 4 or a part of a name; empty to take that of the kata before
     * @param packageName empty to take the letters of the slug
     * @throws Refused when it cannot be done
     */
    public static Plan of(Repository repository, String slug, Optional<String> title, Optional<String> pillar, int minutes, int difficulty,
                          Optional<String> packageName) throws IOException {
        if (!SLUG.matcher(slug).matches()) {
            throw new Refused("\"" + slug + "\" cannot name a kata: two digits, or c and a digit for a capstone, then words of small letters and digits with - between them. "
                    + "For example: " + Typed.kata("new 16-gateway-outside"));
        }
        Kata kata = new Kata(repository, slug);
        for (Kata other : repository.katas()) {
            if (other.number().equals(kata.number())) {
                throw new Refused("The number " + kata.number() + " is taken by " + other.slug() + "." + free(repository));
            }
        }
        for (Path folder : List.of(kata.folder(), kata.solutionFolder(), kata.variantsFolder())) {
            if (Files.exists(folder)) {
                throw new Refused(repository.name(folder) + " exists. Move it away, or choose another name.");
            }
        }
        String words = title.orElse(capital(slug.substring(slug.indexOf('-') + 1).replace('-', ' '))).strip();
        if (words.isEmpty() || words.chars().anyMatch(Character::isISOControl)) {
            throw new Refused("A title is one line of text. For example: --title \"Move the gateway out of the transaction\"");
        }
        range("--minutes", minutes, 240);
        range("--difficulty", difficulty, 5);
        return new Plan(kata, words, pillar.isPresent() ? pillar(pillar.get()) : pillarBefore(kata), minutes, difficulty, packageOf(kata, packageName));
    }

    private static void range(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new Refused(option + " goes from 1 to " + most + ", and " + value + " is outside.");
        }
    }

    private static String packageOf(Kata kata, Optional<String> wanted) throws IOException {
        String name = wanted.map(text -> text.replaceFirst("^katas\\.", "")).orElse(kata.slug().substring(kata.slug().indexOf('-') + 1).replace("-", ""));
        if (!PACKAGE.matcher(name).matches() || SourceVersion.isKeyword(name) || List.of("kit", "checker").contains(name)) {
            throw new Refused("katas." + name + " cannot be the Java package of a kata" + (wanted.isEmpty() ? "; name another with --package" : "")
                    + ". It is one word of small letters and digits, no keyword, and neither kit nor checker. For example: --package gateway");
        }
        for (Kata other : kata.repository().katas()) {
            if (other.packageName().equals(Optional.of(name))) {
                throw new Refused("The package katas." + name + " is that of " + other.slug() + ". Name another with --package.");
            }
        }
        return name;
    }

    private static String pillar(String text) {
        try {
            return FrontMatter.pillar(text);
        } catch (FrontMatter.UnknownPillar e) {
            throw new Refused(e.getMessage());
        }
    }

    /** Katas are numbered by pillar. */
    private static String pillarBefore(Kata kata) throws IOException {
        String pillar = List.copyOf(FrontMatter.PILLARS).get(0);
        for (Kata other : kata.repository().katas()) {
            if (other.number().compareTo(kata.number()) < 0) {
                pillar = FrontMatter.read(other, new ArrayList<>()).map(FrontMatter::pillar).orElse(pillar);
            }
        }
        return pillar;
    }

    private static String free(Repository repository) {
        List<String> taken = repository.katas().stream().map(Kata::number).toList();
        for (int i = 1; i < 100; i++) {
            String number = String.format(Locale.ROOT, "%02d", i);
            if (!taken.contains(number)) {
                return " The first that is free: " + number + ".";
            }
        }
        return "";
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
