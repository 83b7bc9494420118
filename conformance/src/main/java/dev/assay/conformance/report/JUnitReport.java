package dev.assay.conformance.report;

import dev.assay.conformance.suite.ClauseResult;
import dev.assay.conformance.suite.Finding;
import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * junit.xml in the dialect that Jenkins, GitLab and the test reporters for GitHub read: a suite for each operation, a test for each clause.
 * A broken clause is a failure, one that could not be told an error. What is skipped, untested, a warning or a known deviation is a skipped test
 * with the reason. The environment of the run is not in it.
 */
final class JUnitReport {

    private static final int SHOWN_TEXT = 100_000;

    private final CompletedRun run;
    private final XMLStreamWriter xml;

    private JUnitReport(CompletedRun run, XMLStreamWriter xml) {
        this.run = run;
        this.xml = xml;
    }

    static String text(CompletedRun run) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new JUnitReport(run, xml).write();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("A text can always be written to.", impossible);
        }
        return text + "\n";
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        start(0, "testsuites");
        attribute("name", "assay " + run.started().service());
        totals(run.finished().results());
        attribute("time", seconds(run.seconds()));
        for (Map.Entry<String, List<ClauseResult>> operation : run.byOperation().entrySet()) {
            suite(operation.getKey(), operation.getValue());
        }
        end(0);
        xml.writeEndDocument();
    }

    private void totals(List<ClauseResult> results) throws XMLStreamException {
        Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
        results.forEach(result -> counts.merge(run.standing(result), 1, Integer::sum));
        int failures = counts.getOrDefault(Standing.FAILED, 0);
        int errors = counts.getOrDefault(Standing.ERRORED, 0);
        int passed = counts.getOrDefault(Standing.PASSED, 0);
        attribute("tests", Integer.toString(results.size()));
        attribute("failures", Integer.toString(failures));
        attribute("errors", Integer.toString(errors));
        attribute("skipped", Integer.toString(results.size() - failures - errors - passed));
    }

    private void suite(String operation, List<ClauseResult> results) throws XMLStreamException {
        start(1, "testsuite");
        attribute("name", operation);
        totals(results);
        attribute("time", seconds(results.stream().mapToDouble(run::seconds).sum()));
        attribute(
                "timestamp",
                run.begin().truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", ""));
        for (ClauseResult result : results) {
            test(operation, result);
        }
        end(1);
    }

    private void test(String operation, ClauseResult result) throws XMLStreamException {
        start(2, "testcase");
        attribute("name", result.clause().id().value().substring(operation.length() + 1));
        attribute("classname", operation);
        attribute("time", seconds(run.seconds(result)));
        Standing standing = run.standing(result);
        String reason = Reasons.of(result, standing, run.policy());
        switch (standing) {
            case PASSED -> {}
            case FAILED ->
                outcome("failure", reason, "broken " + result.clause().level(), Reasons.failure(result));
            case ERRORED ->
                outcome("error", reason, "undecided", result.clause().sentence());
            case WARNING, KNOWN, SKIPPED, UNTESTED -> {
                start(3, "skipped");
                attribute("message", standing.word() + ": " + reason);
                xml.writeEndElement();
            }
        }
        if (result.finding().isPresent()) {
            output(result.finding().get());
        }
        end(2);
    }

    private void outcome(String element, String message, String type, String text) throws XMLStreamException {
        start(3, element);
        attribute("message", message);
        attribute("type", type);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    private void output(Finding finding) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        text.append(Repeat.check(run.started().command(), finding)).append('\n');
        Repeat.commands(run.started().endpoint(), finding)
                .forEach(command -> text.append(command).append('\n'));
        start(3, "system-out");
        xml.writeCharacters(legal(Reasons.bounded(text.toString(), SHOWN_TEXT)));
        xml.writeEndElement();
    }

    private void start(int depth, String element) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeStartElement(element);
    }

    private void end(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, legal(Reasons.bounded(value, SHOWN_TEXT)));
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.3f", seconds);
    }

    /** A text without the characters that XML 1.0 cannot hold, which an answer may well have. */
    private static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().map(c -> isLegal(c) ? c : '\ufffd').forEach(legal::appendCodePoint);
        return legal.toString();
    }

    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xd7ff)
                || (c >= 0xe000 && c <= 0xfffd)
                || c >= 0x10000;
    }
}
