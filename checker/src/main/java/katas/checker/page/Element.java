package katas.checker.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An element of HTML or SVG with what is in it. Text and attributes are escaped when it is written, and there is no way around that from outside. */
public final class Element {

    private static final Set<String> VOID = Set.of("meta", "br", "hr", "input");

    private final String name;
    private final Map<String, String> attributes;
    private final List<Object> content;

    private Element(String name, Map<String, String> attributes, List<Object> content) {
        this.name = name;
        this.attributes = attributes;
        this.content = content;
    }

    /** Markup that was escaped by whoever wrote it. */
    record Escaped(String markup) {
    }

    /** @param content elements, texts, or lists of them */
    public static Element of(String name, Object... content) {
        return new Element(name, new LinkedHashMap<>(), List.of(content));
    }

    /** The same with an attribute more. */
    public Element with(String attribute, Object value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(attribute, value.toString());
        return new Element(name, more, content);
    }

    /** The same with a class. */
    public Element in(String classes) {
        return with("class", classes);
    }

    void write(StringBuilder out) {
        out.append('<').append(name);
        attributes.forEach((attribute, value) -> out.append(' ').append(attribute).append("=\"").append(escaped(value)).append('"'));
        if (VOID.contains(name)) {
            out.append(" />");
            return;
        }
        out.append('>');
        content(content, out);
        out.append("</").append(name).append('>');
    }

    private static void content(List<?> parts, StringBuilder out) {
        for (Object part : parts) {
            if (part instanceof Element element) {
                element.write(out);
            } else if (part instanceof List<?> list) {
                content(list, out);
            } else if (part instanceof Escaped escaped) {
                out.append(escaped.markup());
            } else {
                out.append(escaped(part.toString()));
            }
        }
    }

    private static String escaped(String text) {
        return Visible.of(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
