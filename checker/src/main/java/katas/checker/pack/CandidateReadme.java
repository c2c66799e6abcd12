package katas.checker.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** A kata's README as a candidate gets it: without front matter, whose minutes are not those of this clock, and without any word about what is not in the pack. */
final class CandidateReadme {

    /** What a pack does not have, and a candidate need not know of. */
    static final List<String> ELSEWHERE = List.of("HINTS.md", "INTERVIEW.md", "solutions/", "kata.db=postgres", "kata hint", "kata diff");

    private static final Parser PARSER = Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
    private static final Pattern SENTENCE = Pattern.compile("\\S.*?(?:[.?!:](?=\\s|$)|$)\\s*", Pattern.DOTALL);
    private static final Pattern LEADS_THERE = Pattern.compile("Stuck\\?|Done\\?|Compare:|(?s:When (all is|you are) green.*:)");

    private CandidateReadme() {
    }

    static String of(String readme) {
        List<String> lines = readme.lines().toList();
        int first = 0;
        if (!lines.isEmpty() && lines.get(0).strip().equals("---")) {
            first = lines.subList(1, lines.size()).indexOf("---") + 2;
        }
        lines = lines.subList(first, lines.size());
        List<String> kept = new ArrayList<>();
        int next = 0;
        for (Node block = PARSER.parse(String.join("\n", lines)).getFirstChild(); block != null; block = block.getNext()) {
            List<SourceSpan> spans = block.getSourceSpans();
            int begin = spans.get(0).getLineIndex();
            int end = spans.get(spans.size() - 1).getLineIndex() + 1;
            String text = String.join("\n", lines.subList(begin, end));
            String rest = without(block, text);
            if (rest.equals(text)) {
                kept.addAll(lines.subList(next, end));
            } else if (!rest.isBlank()) {
                kept.addAll(lines.subList(next, begin));
                kept.addAll(rest.stripTrailing().lines().toList());
            }
            next = end;
        }
        return String.join("\n", kept).strip() + "\n";
    }

    private static String without(Node block, String text) {
        if (block instanceof Paragraph) {
            return prose(text);
        }
        boolean code = block instanceof IndentedCodeBlock || block instanceof FencedCodeBlock;
        return code && speaksOfIt(text) ? "" : text;
    }

    /** A paragraph about PostgreSQL goes as a whole; of others those sentences go that lead to hints and solutions. */
    private static String prose(String text) {
        if (text.contains("kata.db=postgres")) {
            return "";
        }
        if (!speaksOfIt(text) && !LEADS_THERE.matcher(text).find()) {
            return text;
        }
        Matcher sentences = SENTENCE.matcher(text);
        return sentences.results().map(found -> found.group())
                .filter(sentence -> !speaksOfIt(sentence) && !LEADS_THERE.matcher(sentence.strip()).matches()).collect(Collectors.joining());
    }

    private static boolean speaksOfIt(String text) {
        return ELSEWHERE.stream().anyMatch(text::contains);
    }
}
