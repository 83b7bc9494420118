package dev.assay.conformance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.conformance.endpoint.HttpTransport;
import dev.assay.conformance.endpoint.Target;
import dev.assay.conformance.endpoint.Transport;
import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.protocol.HttpResponseMessage;
import dev.assay.conformance.suite.Options;
import dev.assay.conformance.verdict.Verdict;
import dev.assay.reference.ReferenceServer;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Copies that are to be asked for at the same time really are. */
class ParallelCopiesTest {

    private static final String CLAUSE = "CopyClusterSnapshot/concurrent-name";

    @Test
    void severalCopiesAreUnderWayAtOnce() throws IOException {
        try (ReferenceServer server = ReferenceServer.builder().start()) {
            Target target = Target.of(server.url());
            Counting transport = new Counting(new HttpTransport(target.endpoint(), target.timeout()));
            Options options = Options.builder(3)
                    .selected(id -> id.value().equals(CLAUSE))
                    .tries(5)
                    .build();
            Trial trial = Trial.run(target, options, transport);
            assertThat(trial.clauses(Verdict.PASS)).containsExactly(CLAUSE);
            assertThat(transport.most.get()).isGreaterThanOrEqualTo(2);
        }
    }

    /** Counts how many copies are under way. */
    private static final class Counting implements Transport {
        private final Transport behind;
        private final AtomicInteger underWay = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        Counting(Transport behind) {
            this.behind = behind;
        }

        @Override
        public HttpResponseMessage send(HttpRequestMessage request) {
            if (!request.target().endsWith("/copy")) {
                return behind.send(request);
            }
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            try {
                return behind.send(request);
            } finally {
                underWay.decrementAndGet();
            }
        }
    }
}
