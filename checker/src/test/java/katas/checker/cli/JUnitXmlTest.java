package katas.checker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import katas.checker.grader.Colour;
import katas.checker.run.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class JUnitXmlTest {

    @TempDir
    private Path folder;

    private Document written(katas.checker.grader.Verdict... verdicts) throws Exception {
        Path file = folder.resolve("new/report.xml");
        JUnitXml.write(List.of(verdicts), file);
        try (java.io.InputStream in = Files.newInputStream(file)) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
    }

    private static Element first(Document document, String name) {
        return (Element) document.getElementsByTagName(name).item(0);
    }

    @Test
    void a_green_test_is_a_case_without_anything_in_it() throws Exception {
        Document report = written(Samples.green());
        assertThat(first(report, "testsuite").getAttribute("name")).isEqualTo("01-counter");
        assertThat(first(report, "testsuite").getAttribute("failures")).isEqualTo("0");
        assertThat(first(report, "testcase").getAttribute("classname")).isEqualTo("katas.counter.CounterTest");
        assertThat(first(report, "testcase").getAttribute("time")).isEqualTo("1.234");
        assertThat(first(report, "testcase").getChildNodes().getLength()).isZero();
    }

    @Test
    void what_a_red_test_says_comes_through_whole_but_for_what_xml_cannot_write() throws Exception {
        Document report = written(Samples.full());
        assertThat(first(report, "testsuite").getAttribute("failures")).isEqualTo("1");
        assertThat(first(report, "failure").getTextContent()).contains("expected: 5\nseen: <3> & ?", "What reached the database");
    }

    @Test
    void a_test_that_was_not_run_is_an_error() throws Exception {
        Document report = written(Samples.verdict(Colour.BROKEN, List.of(Samples.test("adds_up", Status.MISSING, "", null)), "It ended early."));
        assertThat(first(report, "testsuite").getAttribute("errors")).isEqualTo("1");
        assertThat(first(report, "error").getTextContent()).isEqualTo("It ended early.");
    }

    @Test
    void a_run_that_is_broken_although_its_tests_passed_is_an_error_of_its_own() throws Exception {
        Document report = written(Samples.verdict(Colour.BROKEN, List.of(Samples.test("adds_up", Status.PASSED, "", null)), "Something wrote into the records."));
        assertThat(first(report, "testsuite").getAttribute("tests")).isEqualTo("2");
        assertThat(first(report, "testsuite").getAttribute("errors")).isEqualTo("1");
        assertThat(first(report, "error").getTextContent()).isEqualTo("Something wrote into the records.");
    }
}
