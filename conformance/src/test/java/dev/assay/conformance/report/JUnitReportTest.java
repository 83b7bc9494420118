package dev.assay.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.assay.conformance.suite.ClauseResult;
import dev.assay.conformance.verdict.Verdict;
import dev.assay.model.clause.Level;
import java.io.IOException;
import java.io.StringReader;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** junit.xml is as the programs that read it expect: {@code junit.xsd} holds what they have in common. */
class JUnitReportTest {

    private static final ClauseResult[] ALL = {
        Results.of(Verdict.PASS, Level.MUST),
        Results.of(Verdict.FAIL, Level.MUST),
        Results.differing("Op/should", 3, Level.SHOULD),
        Results.differing("Op/known", 5, Level.MUST),
        Results.of(Verdict.SKIP, Level.MUST),
        Results.of(Verdict.ERROR, Level.MUST),
        Results.of("Other/late", Verdict.UNTESTED, Level.MUST)
    };

    @Test
    void everyStandingHasItsElement() throws Exception {
        Document xml = write(new Policy(false, Results.known("Op/known")), ALL);
        Element root = xml.getDocumentElement();
        assertThat(attributes(root, "tests", "failures", "errors", "skipped")).containsExactly("7", "1", "1", "4");
        assertThat(root.getElementsByTagName("testsuite").getLength()).isEqualTo(2);
        assertThat(child(test(xml, "m/fail"), "failure").getAttribute("message"))
                .isEqualTo("The answer was 200.");
        assertThat(child(test(xml, "m/error"), "error").getAttribute("message")).isEqualTo("There is a reason.");
        assertThat(child(test(xml, "m/skip"), "skipped").getAttribute("message"))
                .isEqualTo("skipped: There is a reason.");
        assertThat(child(test(xml, "should"), "skipped").getAttribute("message"))
                .startsWith("warning: Only word");
        assertThat(child(test(xml, "known"), "skipped").getAttribute("message")).startsWith("known: It is so.");
        assertThat(test(xml, "m/pass").getElementsByTagName("*").getLength()).isZero();
        assertThat(test(xml, "late").getAttribute("classname")).isEqualTo("Other");
        assertThat(child(test(xml, "m/fail"), "system-out").getTextContent())
                .contains("assay check --endpoint http://127.0.0.1:8080 --clause 'Op/m/fail' --seed 42", "curl ");
    }

    @Test
    void whatXmlCannotHoldIsReplaced() throws Exception {
        Document xml = write(
                Policy.of(false), Results.saying("Op/m/x", "a\u0000\u001b]]> <b> & \" \uffff \ud800 \ud83d\ude00"));
        assertThat(child(test(xml, "m/x"), "failure").getAttribute("message"))
                .isEqualTo("a\ufffd\ufffd]]> <b> & \" \ufffd \ufffd \ud83d\ude00");
    }

    @Test
    void nothingOfTheEnvironmentIsInIt() {
        String text = JUnitReport.text(Results.completed(Policy.of(false), ALL));
        assertThat(text).doesNotContain("<propert", "hostname", System.getProperty("user.dir"), "java.version");
    }

    private static Document write(Policy policy, ClauseResult... results)
            throws SAXException, IOException, ParserConfigurationException {
        String text = JUnitReport.text(Results.completed(policy, results));
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Objects.requireNonNull(JUnitReportTest.class.getResource("junit.xsd")));
        assertThatCode(() -> schema.newValidator().validate(new StreamSource(new StringReader(text))))
                .as(text)
                .doesNotThrowAnyException();
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private static String[] attributes(Element element, String... names) {
        String[] values = new String[names.length];
        for (int i = 0; i < names.length; i++) {
            values[i] = element.getAttribute(names[i]);
        }
        return values;
    }

    private static Element test(Document xml, String name) {
        for (int i = 0; i < xml.getElementsByTagName("testcase").getLength(); i++) {
            Element test = (Element) xml.getElementsByTagName("testcase").item(i);
            if (test.getAttribute("name").equals(name)) {
                return test;
            }
        }
        throw new AssertionError("There is no test " + name + ".");
    }

    private static Element child(Element parent, String name) {
        return (Element)
                Objects.requireNonNull(parent.getElementsByTagName(name).item(0), name);
    }
}
