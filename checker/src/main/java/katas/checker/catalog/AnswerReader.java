package katas.checker.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import katas.checker.report.Finding;
import org.commonmark.node.BulletList;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads what stands under one question of an INTERVIEW.md: the points of a strong answer, and what to ask next. */
final class AnswerReader {

    private static final Parser PARSER = Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();
    private static final String STRONG_ANSWER = "**Strong answer**";
    private static final Pattern FOLLOW_UP = Pattern.compile("^[*_]*Follow-up\\b");
    /** Before the question: it is said in bold, in plain letters, or inside the emphasis. */
    private static final Pattern LABEL = Pattern.compile("^[*_]*Follow-up:?[*_]*:?\\s*");

    private final String file;
    private final Markdown.Section section;
    private final List<Finding> findings;
    private final Node document;

    AnswerReader(String file, Markdown.Section section, List<Finding> findings) {
        this.file = file;
        this.section = section;
        this.findings = findings;
        this.document = PARSER.parse(String.join("\n", section.body()));
    }

    /** The items of the section's lists. */
    List<String> items() {
        List<String> items = new ArrayList<>();
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof BulletList) {
                for (Node item = block.getFirstChild(); item != null; item = item.getNext()) {
                    items.add(inside(item));
                }
            }
        }
        return items;
    }

    InterviewNotes.Question question() {
        List<String> points = new ArrayList<>();
        List<InterviewNotes.FollowUp> followUps = new ArrayList<>();
        boolean strong = false;
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            String text = source(block.getSourceSpans());
            if (block instanceof Paragraph && text.startsWith(STRONG_ANSWER)) {
                strong = true;
            } else if (block instanceof Paragraph && FOLLOW_UP.matcher(text).find()) {
                followUp(block, text).ifPresent(followUps::add);
            } else if (!followUps.isEmpty()) {
                // An answer may have more than one paragraph.
                InterviewNotes.FollowUp last = followUps.remove(followUps.size() - 1);
                followUps.add(new InterviewNotes.FollowUp(last.question(), last.answer() + "\n\n" + text));
            } else if (strong && block instanceof BulletList) {
                for (Node item = block.getFirstChild(); item != null; item = item.getNext()) {
                    points.add(inside(item));
                }
            }
        }
        if (!strong) {
            wrong("a part " + STRONG_ANSWER + " under \"" + section.heading() + "\"", "none", "write what a strong answer contains");
        } else if (points.stream().allMatch(String::isBlank)) {
            wrong("the points of a strong answer under \"" + section.heading() + "\"", "no list below " + STRONG_ANSWER, "write each point as a line \"- ...\"");
        }
        return new InterviewNotes.Question(section.heading(), points, followUps);
    }

    /** The first words in italics are the question; what comes after them is its answer. */
    private Optional<InterviewNotes.FollowUp> followUp(Node paragraph, String text) {
        Emphasis asked = null;
        for (Node part = paragraph.getFirstChild(); part != null && asked == null; part = part.getNext()) {
            asked = part instanceof Emphasis emphasis ? emphasis : null;
        }
        if (asked != null) {
            String whole = source(asked.getSourceSpans());
            String question = LABEL.matcher(whole.substring(1, whole.length() - 1)).replaceFirst("");
            String answer = text.substring(text.indexOf(whole) + whole.length());
            if (!question.isBlank() && !answer.isBlank()) {
                return Optional.of(new InterviewNotes.FollowUp(oneLine(question), answer.strip()));
            }
        }
        wrong("a follow-up with its answer under \"" + section.heading() + "\"", text.lines().findFirst().orElse(""), "write   Follow-up: *What if ...?* Then ...");
        return Optional.empty();
    }

    private void wrong(String expected, String seen, String next) {
        findings.add(new Finding(file + ":" + section.line(), expected, seen, next));
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** What is in an item, without its mark. */
    private String inside(Node item) {
        StringBuilder text = new StringBuilder();
        for (Node block = item.getFirstChild(); block != null; block = block.getNext()) {
            text.append(block.getPrevious() == null ? "" : block instanceof Paragraph ? "\n\n" : "\n").append(source(block.getSourceSpans()));
        }
        return text.toString();
    }

    /** The text as it is written, without what it is indented by. */
    private String source(List<SourceSpan> spans) {
        List<String> lines = new ArrayList<>();
        for (SourceSpan span : spans) {
            String line = section.body().get(span.getLineIndex());
            lines.add(line.substring(span.getColumnIndex(), Math.min(line.length(), span.getColumnIndex() + span.getLength())));
        }
        return String.join("\n", lines).strip();
    }
}
