package katas.checker.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What somebody who mistyped the name of a kata may have meant. */
final class NearMatches {

    private static final int SHORTEST = 3;

    private NearMatches() {
    }

    /** "Did you mean 12-lazy-vs-eager? ", or nothing when nothing is near. */
    static String question(String wanted, List<Kata> katas) {
        List<String> near = of(wanted, katas.stream().map(Kata::slug).toList());
        return near.isEmpty() ? "" : "Did you mean " + String.join(" or ", near) + "? ";
    }

    static List<String> of(String wanted, List<String> slugs) {
        String name = wanted.toLowerCase(Locale.ROOT);
        if (name.length() < SHORTEST) {
            return List.of();
        }
        return slugs.stream().filter(slug -> parts(slug).stream().anyMatch(part -> distance(name, part) <= name.length() / SHORTEST)).toList();
    }

    /** Every run of whole words: of a-b-c these are a, a-b, a-b-c, b, b-c and c. */
    private static List<String> parts(String slug) {
        String[] words = slug.split("-");
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < words.length; from++) {
            for (int to = from + 1; to <= words.length; to++) {
                parts.add(String.join("-", List.of(words).subList(from, to)));
            }
        }
        // A number is typed as it is meant; that 15 is near 12 helps nobody.
        return parts.stream().filter(part -> part.length() >= SHORTEST).toList();
    }

    /** Levenshtein: how many letters have to be put in, left out or exchanged. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int exchanged = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(exchanged, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
