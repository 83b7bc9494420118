package dev.assay.conformance.faults;

import dev.assay.conformance.endpoint.HttpTransport;
import dev.assay.conformance.endpoint.Profile;
import dev.assay.conformance.endpoint.Target;
import dev.assay.conformance.endpoint.TargetBuilder;
import dev.assay.conformance.endpoint.Transport;
import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.protocol.HttpResponseMessage;
import dev.assay.conformance.protocol.restjson.RestJson1Protocol;
import dev.assay.conformance.suite.ClauseResult;
import dev.assay.conformance.suite.Finding;
import dev.assay.conformance.suite.Options;
import dev.assay.conformance.suite.RunEvent;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.suite.runner.Runner;
import dev.assay.conformance.verdict.Verdict;
import dev.assay.model.contract.Contract;
import dev.assay.model.contract.ContractLoader;
import dev.assay.reference.ReferenceServer;
import dev.assay.reference.ReferenceServerBuilder;
import dev.assay.reference.seed.Seed;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A run of the suite against a server of ours.
 *
 * @param finished what came of it
 * @param untilFailure how long it took to the first answer that broke a clause; empty if none did
 */
record Trial(RunEvent.Finished finished, Optional<Duration> untilFailure) {

    static final Contract CONTRACT = new ContractLoader().loadDefault();

    private static final Path RESOURCES = Path.of("src/main/resources/dev/assay/conformance/cli");
    private static final int QUOTA = 60;
    private static final int RATE = 300;

    /** A faulty server, run with these options. */
    static Trial of(Fault fault, Options options) throws IOException {
        boolean throttled = fault.clause().endsWith("/throttled");
        ReferenceServerBuilder builder = fault.letsEverybodyIn() ? server() : denying(server());
        return run(
                fault.server().apply(throttled ? builder.rateLimit(RATE) : builder),
                fault.proxy(),
                options,
                throttled,
                false);
    }

    /** A server that does things in another way, run with these options. */
    static Trial of(Variant variant, Options options) throws IOException {
        return run(variant.server().apply(denying(server())), variant.proxy(), options, false, variant.framed());
    }

    private static ReferenceServerBuilder server() throws IOException {
        return ReferenceServer.builder()
                .seed(Seed.read(RESOURCES.resolve("reference-seed.json")))
                .quota(QUOTA);
    }

    private static ReferenceServerBuilder denying(ReferenceServerBuilder builder) {
        return builder.denyAccessKey("AKIAASSAYDENIED");
    }

    private static Trial run(
            ReferenceServerBuilder builder, BendingProxy.Bend bend, Options options, boolean throttled, boolean framed)
            throws IOException {
        try (ReferenceServer server = builder.start()) {
            if (framed) {
                try (BendingProxy proxy = new BendingProxy(server.url(), bend)) {
                    return run(target(proxy.url(), throttled), options);
                }
            }
            Target target = target(server.url(), throttled);
            return run(target, options, new BendingTransport(transport(target), bend));
        }
    }

    private static Transport transport(Target target) {
        return new HttpTransport(target.endpoint(), target.timeout());
    }

    /** The suite against a target, whoever serves it. */
    static Trial run(Target target, Options options) {
        return run(target, options, transport(target));
    }

    /** The suite against a target that is reached in this way. */
    static Trial run(Target target, Options options, Transport transport) {
        Watch watch = new Watch(transport);
        Session session = new Session(
                CONTRACT, new RestJson1Protocol(CONTRACT.model(), CONTRACT.service()), target, options, watch);
        watch.session = session;
        List<RunEvent.Finished> ends = new ArrayList<>();
        new Runner(session, event -> {
                    if (event instanceof RunEvent.Finished finished) {
                        ends.add(finished);
                    }
                })
                .run();
        watch.look();
        return new Trial(ends.get(0), Optional.ofNullable(watch.failure));
    }

    private static Target target(URI url, boolean throttled) throws IOException {
        Target known = Profile.read(RESOURCES.resolve("reference-profile.yaml")).target(url, Optional.empty());
        return with(
                known,
                Optional.of(QUOTA),
                throttled ? Optional.of(RATE) : Optional.empty(),
                // What a fault keeps from coming is waited for in vain.
                Duration.ofMillis(500));
    }

    private static Target with(Target known, Optional<Integer> quota, Optional<Integer> rate, Duration settle) {
        TargetBuilder builder = known.toBuilder().noRequestsPerSecond().settle(settle);
        quota.ifPresent(builder::snapshotQuota);
        rate.ifPresent(builder::requestsPerSecond);
        return builder.build();
    }

    /** The clauses with this verdict. */
    Set<String> clauses(Verdict verdict) {
        return finished.results().stream()
                .filter(result -> result.verdict() == verdict)
                .map(result -> result.clause().id().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What was found against a clause. */
    Optional<Finding> finding(String clause) {
        return finished.results().stream()
                .filter(result -> result.clause().id().value().equals(clause))
                .flatMap(result -> result.finding().stream())
                .findFirst();
    }

    /** What is known of a clause. */
    ClauseResult result(String clause) {
        return finished.results().stream()
                .filter(result -> result.clause().id().value().equals(clause))
                .findFirst()
                .orElseThrow();
    }

    /** Looks before each request whether a clause is broken, which then the request before it showed. */
    private static final class Watch implements Transport {
        private final Transport behind;
        private final long start = System.nanoTime();
        private volatile long last = start;
        private @Nullable Session session;
        private volatile @Nullable Duration failure;

        Watch(Transport behind) {
            this.behind = behind;
        }

        @Override
        public HttpResponseMessage send(HttpRequestMessage request) {
            look();
            try {
                return behind.send(request);
            } finally {
                last = System.nanoTime();
            }
        }

        void look() {
            Session present = session;
            if (failure == null
                    && present != null
                    && present.results().all().stream().anyMatch(result -> result.verdict() == Verdict.FAIL)) {
                failure = Duration.ofNanos(last - start);
            }
        }
    }
}
