package dev.assay.conformance.suite.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.conformance.endpoint.HttpTransport;
import dev.assay.conformance.endpoint.Target;
import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.protocol.Protocol;
import dev.assay.conformance.protocol.restjson.RestJson1Protocol;
import dev.assay.conformance.suite.ClauseGlob;
import dev.assay.conformance.suite.Options;
import dev.assay.conformance.suite.Session;
import dev.assay.model.contract.Contract;
import dev.assay.model.contract.ContractLoader;
import dev.assay.reference.ReferenceServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A dry run tells of the requests that a run sends. */
class DryRunTest {

    private static final Contract CONTRACT = new ContractLoader().loadDefault();
    private static final Protocol PROTOCOL = new RestJson1Protocol(CONTRACT.model(), CONTRACT.service());

    @Test
    void itTellsWhatARunWithTheSameSeedSends() throws IOException {
        Options options = Options.builder(7)
                .selected(new ClauseGlob("List*/maxResults/*"))
                .tries(10)
                .build();
        List<String> sent = new ArrayList<>();
        try (ReferenceServer server = ReferenceServer.builder().start()) {
            HttpTransport transport = new HttpTransport(server.url(), Duration.ofSeconds(10));
            Session session = new Session(CONTRACT, PROTOCOL, Target.of(server.url()), options, request -> {
                sent.add(line(request));
                return transport.send(request);
            });
            new Runner(session, event -> {}).run();
        }
        assertThat(sent).hasSizeGreaterThan(10);
        assertThat(rehearse(options).stream()
                        .flatMap(step -> step.requests().stream())
                        .map(DryRunTest::line))
                .containsExactlyInAnyOrderElementsOf(sent);
    }

    @Test
    void everyClauseHasItsRequestsOrAReason() {
        List<DryRun.Step> steps = rehearse(Options.builder(1).tries(3).build());
        assertThat(steps)
                .filteredOn(step -> step.clauses() > 0)
                .hasSizeGreaterThan(100)
                .allSatisfy(step -> assertThat(
                                step.note().isPresent() || !step.requests().isEmpty())
                        .as(step.purpose())
                        .isTrue());
        assertThat(steps)
                .filteredOn(step -> step.purpose().equals("CopyClusterSnapshot/targetSnapshotName/pattern"))
                .singleElement()
                .satisfies(step -> assertThat(step.requests())
                        .extracting(HttpRequestMessage::target)
                        .anyMatch(target -> target.matches("/cluster-snapshot/[^/]+/copy")));
        assertThat(steps)
                .filteredOn(step -> step.purpose().equals("CopyClusterSnapshot/tags-copied"))
                .singleElement()
                .satisfies(step -> assertThat(step.note().orElseThrow()).startsWith("Depends on answers"));
    }

    private static List<DryRun.Step> rehearse(Options options) {
        List<DryRun.Step> steps = new ArrayList<>();
        Target nowhere = Target.of(URI.create("http://localhost"));
        new DryRun(Session.rehearsing(CONTRACT, PROTOCOL, nowhere, options), steps::add).run();
        return steps;
    }

    private static String line(HttpRequestMessage request) {
        return request.method() + " " + request.target() + " " + request.body().text();
    }
}
