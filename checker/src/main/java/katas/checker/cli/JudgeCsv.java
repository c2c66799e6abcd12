package katas.checker.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import katas.checker.grader.Verdict;

/** What candidates have sent back, as RFC 4180 has tables. A text that a spreadsheet would take for a formula gets an apostrophe in front. */
final class JudgeCsv {

    static final String HEAD = "candidate,kata,verdict,passed,tests,red,edited,written,misconception,last_change,problem\r\n";

    private JudgeCsv() {
    }

    static String of(JudgePrinter.Line line) {
        List<String> cells = List.of(line.judged().candidate().name(),
                line.answer().map(answer -> answer.kata().slug()).orElse(""),
                line.verdict().map(verdict -> verdict.colour().word()).orElse(""),
                line.verdict().map(verdict -> Long.toString(verdict.passed())).orElse(""),
                line.verdict().map(verdict -> Integer.toString(verdict.tests().size())).orElse(""),
                line.verdict().map(verdict -> String.join(" ", JudgePrinter.red(verdict))).orElse(""),
                line.answer().map(answer -> answer.edited().stream().map(edit -> edit.file()).collect(Collectors.joining(" "))).orElse(""),
                line.answer().map(answer -> answer.written().stream().map(edit -> edit.file()).collect(Collectors.joining(" "))).orElse(""),
                line.verdict().flatMap(Verdict::misconception).map(belief -> belief.sentence()).orElse(""),
                line.answer().flatMap(answer -> answer.newest()).map(Object::toString).orElse(""),
                line.problem().orElse(""));
        return cells.stream().map(JudgeCsv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(String text) {
        String safe = Stream.of("=", "+", "-", "@", "\t", "\r").anyMatch(text::startsWith) ? "'" + text : text;
        return safe.matches("[^,\"\r\n]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
