package katas.checker.judge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import katas.checker.run.Failure;

/**
 * What a failing test said, so that it can be compared and is small enough to keep: hashes of its lines, with numbers and without, since
 * the same mistake in other words often counts to other numbers. Where in the code it happened is left out.
 *
 * @param says    the first line, for people who read the file
 * @param lines   hashes of the lines of message and timeline
 * @param shapes  hashes of the same lines with every number made equal
 */
record FailurePrint(String says, List<String> lines, List<String> shapes) {

    private static final int MOST = 40;
    private static final int LONGEST = 160;
    private static final Pattern PLACE = Pattern.compile("\\b\\w+\\.java(:\\d+)?");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    static FailurePrint of(Failure failure) {
        List<String> text = new ArrayList<>();
        for (String line : (failure.message() + "\n" + failure.details()).lines().toList()) {
            String plain = PLACE.matcher(line).replaceAll("").replaceAll("\\s+", " ").strip();
            if (!plain.isEmpty() && text.size() < MOST) {
                text.add(plain);
            }
        }
        text.add(failure.assertion() ? "an assertion" : failure.type());
        String says = text.get(0);
        return new FailurePrint(says.length() > LONGEST ? says.substring(0, LONGEST) : says, hashes(text),
                hashes(text.stream().map(line -> NUMBER.matcher(line).replaceAll("#")).toList()));
    }

    private static List<String> hashes(List<String> lines) {
        return lines.stream().map(line -> Integer.toHexString(line.hashCode())).distinct().sorted().toList();
    }

    /** From 0, nothing alike, to 1, the same. */
    double similarity(FailurePrint other) {
        return (overlap(lines, other.lines) + overlap(shapes, other.shapes)) / 2;
    }

    private static double overlap(List<String> one, List<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        Set<String> either = new HashSet<>(one);
        either.addAll(other);
        return either.isEmpty() ? 1 : (double) both.size() / either.size();
    }
}
