package katas.checker.cli;

import java.util.ArrayList;
import java.util.List;
import katas.checker.attempt.Attempt;
import katas.checker.debrief.AttemptLine;
import katas.checker.debrief.Score;

/** Attempts as comma-separated values (RFC 4180), a line of names first. */
final class AttemptsCsv {

    private static final List<String> NAMES = List.of("attempt", "began", "katas", "limit_seconds", "used_seconds", "behaviours_green", "behaviours", "hints", "points", "points_most",
            "percent", "ended");

    private AttemptsCsv() {
    }

    static String of(List<AttemptLine> lines) {
        StringBuilder text = new StringBuilder();
        row(NAMES, text);
        for (AttemptLine line : lines) {
            Attempt attempt = line.attempt();
            List<String> cells = new ArrayList<>(List.of(attempt.id(), attempt.began(), String.join(" ", attempt.setting().katas()), attempt.setting().limitSeconds() + "",
                    line.used().toSeconds() + "", line.gained() + "", line.toDo() + "", line.hints() + ""));
            cells.add(line.points().map(Score::points).map(Object::toString).orElse(""));
            cells.add(line.points().map(Score::most).map(Object::toString).orElse(""));
            cells.add(line.points().map(Score::percent).map(Object::toString).orElse(""));
            cells.add(AttemptJson.how(attempt).orElse(""));
            row(cells, text);
        }
        return text.toString();
    }

    private static void row(List<String> cells, StringBuilder text) {
        text.append(String.join(",", cells.stream().map(AttemptsCsv::cell).toList())).append("\r\n");
    }

    /** A file may have been edited, and a spreadsheet takes what begins like this for a formula. */
    static String cell(String value) {
        String harmless = value.matches("(?s)\\s*[=+\\-@\\t\\r].*") ? "'" + value : value;
        return harmless.matches("(?s).*[\",\\r\\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
