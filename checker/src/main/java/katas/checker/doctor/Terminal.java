package katas.checker.doctor;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Help.Ansi;

/** What the terminal can show. */
final class Terminal implements Examination {

    @Override
    public String name() {
        return "terminal";
    }

    @Override
    public Diagnosis examine(Surroundings here) {
        boolean terminal = System.console() != null;
        String colour = here.variable("NO_COLOR").isPresent() ? "no colour (NO_COLOR)" : Ansi.AUTO.enabled() ? "colour" : "no colour";
        String width = here.variable("COLUMNS").map(columns -> ", " + columns + " columns").orElse("");
        Charset charset = Charset.forName(System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding", Charset.defaultCharset().name())));
        String text = (terminal ? "a terminal" : "a pipe or a file") + ", " + colour + width + ", " + charset;
        return charset.equals(StandardCharsets.UTF_8) || !terminal ? Diagnosis.ok(text)
                : Diagnosis.note(text, "Some signs may be shown as ?. " + (System.getProperty("os.name").startsWith("Windows") ? "chcp 65001" : "export LC_ALL=C.UTF-8") + " changes that.");
    }
}
