package dev.assay.conformance.report;

import dev.assay.conformance.protocol.Curl;
import dev.assay.conformance.suite.Finding;
import java.util.List;

/** What a reader types to see a finding again. */
final class Repeat {

    private Repeat() {}

    /** Findings hold no secret; where one stood, another of a common form serves as well. */
    private static final String REDACTED = "\"***\"";

    private static final String STAND_IN = "\"assay-stand-in-42\"";

    /** The curl command of each request, in order. */
    static List<String> commands(String endpoint, Finding finding) {
        return finding.exchanges().stream()
                .map(exchange -> Curl.command(endpoint, exchange.request()).replace(REDACTED, STAND_IN))
                .toList();
    }

    /** The command that makes the same cases of the clause again. */
    static String check(String endpoint, Finding finding) {
        return "assay check --endpoint " + endpoint + " --clause '" + finding.clause() + "' --seed " + finding.seed();
    }
}
