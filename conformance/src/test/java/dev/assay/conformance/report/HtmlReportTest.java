package dev.assay.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.conformance.protocol.Body;
import dev.assay.conformance.suite.ClauseResult;
import dev.assay.conformance.verdict.Verdict;
import dev.assay.model.clause.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page as it is written; {@code src/test/report-page/run.sh} looks at the same pages in a browser. */
class HtmlReportTest {

    private static final String HOSTILE =
            "</script><script>window.hacked = 1; alert('x')</script><!-- <img src=x onerror=alert(1)> & \u0000\u0007\u2028\u202e";

    private static final Path PAGES = Path.of("target", "report-page");

    @Test
    void aConformantRun() throws IOException {
        ClauseResult[] results = Arrays.stream(new String[] {"a", "b", "c"})
                .map(name -> Results.of("Op/" + name, Verdict.PASS, name.equals("c") ? Level.SHOULD : Level.MUST))
                .toArray(ClauseResult[]::new);
        String page = page("conformant", Policy.of(true), results);
        assertThat(data(page).path("outcome").asText()).isEqualTo("conformant");
        assertThat(data(page).at("/clauses/0/standing").asText()).isEqualTo("passed");
    }

    @Test
    void whatAServerAnswersStaysText() throws IOException {
        String page = page(
                "hostile",
                new Policy(false, Results.known("Op/m/fail", "Op/m/pass")),
                Results.saying("Op/m/hostile", HOSTILE),
                Results.failed(
                        "Op/same",
                        Level.SHOULD,
                        "It's {a=b}.",
                        "It is 'x' for 200.",
                        List.of(Results.answered(Body.of(HOSTILE)))),
                Results.differing("Op/m/long", 3_000, Level.MUST),
                Results.of(Verdict.FAIL, Level.MUST),
                Results.of(Verdict.PASS, Level.MUST),
                Results.of(Verdict.SKIP, Level.SHOULD),
                Results.of(Verdict.ERROR, Level.MUST),
                Results.of("Other/late", Verdict.UNTESTED, Level.MUST));
        assertThat(page).doesNotContain("window.hacked = 1; alert('x')</script>", "<img", "\u0000", "\u2028");
        assertThat(page.split("<script", -1)).as("the page's own two").hasSize(3);
        assertThat(data(page).at("/clauses/0/failure/actual").asText()).isEqualTo(HOSTILE);
    }

    @Test
    void longTextsAreCutAndSaySo() throws IOException {
        String page = page("long", Policy.of(false), Results.saying("Op/m/long", "x".repeat(2_000_000)));
        assertThat(page.length()).isLessThan(120_000);
        assertThat(data(page).at("/clauses/0/failure/exchanges/0/response/body").asText())
                .endsWith("… (1992000 more characters)");
    }

    @Test
    void thePageNeedsNothingElseAndAllowsNothingElse() throws IOException {
        String page = page("alone", Policy.of(false), Results.of(Verdict.PASS, Level.MUST));
        assertThat(page)
                .containsPattern(
                        "default-src 'none'; img-src data:; style-src 'sha256-[^']{44}'; script-src 'sha256-[^']{44}'");
        String own = page.replaceAll("(?s)id=\"data\">.*?</script>", "");
        assertThat(own).doesNotContain("http://", "https://", "innerHTML", "eval(", "@data@", "@policy@");
    }

    private static String page(String name, Policy policy, ClauseResult... results) throws IOException {
        String page = HtmlReport.text(Results.completed(policy, results));
        Files.createDirectories(PAGES);
        Files.writeString(PAGES.resolve(name + ".html"), page);
        return page;
    }

    private static JsonNode data(String page) throws IOException {
        Matcher data = Pattern.compile("(?s)id=\"data\">(.*?)</script>").matcher(page);
        assertThat(data.find()).isTrue();
        return new ObjectMapper().readTree(data.group(1));
    }
}
