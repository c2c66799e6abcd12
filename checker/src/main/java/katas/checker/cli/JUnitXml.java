package katas.checker.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import katas.checker.grader.TestOutcome;
import katas.checker.grader.Verdict;
import katas.checker.run.Failure;

/** Verdicts as the report that build servers read. What was not run is an error, because it is not green. */
final class JUnitXml {

    private JUnitXml() {
    }

    /** Why no report can be written there; to be asked before the tests run. */
    static Optional<String> refusal(Path file) {
        if (Files.isDirectory(file)) {
            return Optional.of(file + " is a folder; it takes the name of a file.");
        }
        Path folder = file.toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "kata", ".tmp"));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("nothing can be written to " + folder + " (" + e.getClass().getSimpleName() + ": " + e.getMessage() + ").");
        }
    }

    static void write(List<Verdict> verdicts, Path file) throws IOException {
        if (file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        try (Writer writer = Files.newBufferedWriter(file)) {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(writer);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            for (Verdict verdict : verdicts) {
                suite(xml, verdict);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void suite(XMLStreamWriter xml, Verdict verdict) throws XMLStreamException {
        long red = verdict.redTests().size();
        long unheard = verdict.tests().stream().filter(test -> !test.green() && !test.red()).count();
        boolean explains = !verdict.green() && red + unheard == 0;
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", verdict.kata().slug());
        xml.writeAttribute("tests", Long.toString(verdict.tests().size() + (explains ? 1 : 0)));
        xml.writeAttribute("failures", Long.toString(red));
        xml.writeAttribute("errors", Long.toString(unheard + (explains ? 1 : 0)));
        xml.writeAttribute("time", seconds(verdict.timings().verdict()));
        String reasons = String.join("\n", verdict.reasons());
        for (TestOutcome test : verdict.tests()) {
            start(xml, test.test().className(), test.name(), test.took());
            if (test.red()) {
                problem(xml, "failure", test.failure().map(Failure::message).orElse(""),
                        test.failure().map(failure -> failure.text(Integer.MAX_VALUE) + "\n" + failure.details()).orElse(""));
            } else if (!test.green()) {
                problem(xml, "error", test.status().words(), reasons);
            }
            xml.writeEndElement();
        }
        if (explains) {
            start(xml, verdict.kata().slug(), "the_run_as_a_whole", Duration.ZERO);
            problem(xml, "error", "broken", reasons);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void start(XMLStreamWriter xml, String type, String name, Duration time) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", clean(type));
        xml.writeAttribute("name", clean(name));
        xml.writeAttribute("time", seconds(time));
    }

    private static void problem(XMLStreamWriter xml, String element, String message, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeAttribute("message", clean(message));
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    /** XML has no way to write most control characters. */
    private static String clean(String text) {
        return text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD]", "?");
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toMillis() / 1000.0);
    }
}
