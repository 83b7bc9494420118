package dev.assay.conformance.report;

import dev.assay.conformance.protocol.Curl;
import dev.assay.conformance.suite.Finding;
import java.util.List;

/** What a reader types to see a finding again. */
final class Repeat {

    private Repeat() {}

    /** The curl command of each request, in order. */
    static List<String> commands(String endpoint, Finding finding) {
        return finding.exchanges().stream()
                .map(exchange -> Curl.command(endpoint, exchange.request()))
                .toList();
    }
}
