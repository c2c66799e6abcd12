package katas.checker.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of the state file. A line that is not understood stays where it is and as it is: somebody, or a newer grader, wrote it.
 */
final class StateText {

    private static final Pattern LINE = Pattern.compile("([a-z0-9]+(?:-[a-z0-9]+)+)\\s+(\\S.*)");
    private static final String HEAD = "# What the grader remembers: the last verdict and the hints seen, a line a kata. Delete a line to forget it.";

    private final List<String> lines;
    /** The place of each kata's line. */
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<String, Progress> katas = new LinkedHashMap<>();
    private final List<Integer> unknown = new ArrayList<>();

    StateText(String text) {
        lines = text.isEmpty() ? List.of(HEAD) : List.of(text.split("\n"));
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                understand(line, i);
            }
        }
    }

    private void understand(String line, int place) {
        Matcher matcher = LINE.matcher(line);
        Optional<Progress> progress = matcher.matches() ? Progress.parse(matcher.group(2)) : Optional.empty();
        if (progress.isPresent() && !katas.containsKey(matcher.group(1))) {
            katas.put(matcher.group(1), progress.get());
            places.put(matcher.group(1), place);
        } else {
            unknown.add(place);
        }
    }

    Map<String, Progress> katas() {
        return katas;
    }

    /** Numbers, from 1, of the lines that are not understood or speak of a kata that an earlier line speaks of. */
    List<Integer> unknown() {
        return unknown.stream().map(place -> place + 1).toList();
    }

    String line(int number) {
        return lines.get(number - 1).strip();
    }

    /** The text with a kata's line in place of the one that it had, or at the end. */
    String with(String kata, Progress progress) {
        List<String> changed = new ArrayList<>(lines);
        String line = kata + "  " + progress.text();
        Integer place = places.get(kata);
        if (place == null) {
            changed.add(line);
        } else {
            changed.set(place, line);
        }
        return String.join("\n", changed) + "\n";
    }
}
