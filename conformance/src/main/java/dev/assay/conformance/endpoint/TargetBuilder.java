package dev.assay.conformance.endpoint;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.smithy.model.node.Node;

/** Builds targets out of what is known of an endpoint; all but its URL has a default. */
public final class TargetBuilder {

    /** How long states may take to settle where nobody says. */
    public static final Duration DEFAULT_SETTLE = Duration.ofSeconds(30);

    /** How long an answer may take where nobody says. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

    private URI endpoint;
    private String region = Target.DEFAULT_REGION;
    private List<String> otherRegions = List.of();
    private Credentials credentials = Credentials.ANONYMOUS;
    private Optional<Credentials> deniedCaller = Optional.empty();
    private Optional<Integer> snapshotQuota = Optional.empty();
    private Optional<Integer> requestsPerSecond = Optional.empty();
    private List<String> kmsKeys = List.of();
    private Map<String, String> fixtures = Map.of();
    private Map<String, Node> values = Map.of();
    private List<String> validationErrors = List.of();
    private Duration settle = DEFAULT_SETTLE;
    private Duration timeout = DEFAULT_TIMEOUT;

    /** A builder that knows nothing but the URL. */
    public TargetBuilder(URI endpoint) {
        this.endpoint = endpoint;
    }

    TargetBuilder(Target known) {
        endpoint = known.endpoint();
        region = known.region();
        otherRegions = known.otherRegions();
        credentials = known.credentials();
        deniedCaller = known.deniedCaller();
        snapshotQuota = known.snapshotQuota();
        requestsPerSecond = known.requestsPerSecond();
        kmsKeys = known.kmsKeys();
        fixtures = known.fixtures();
        values = known.values();
        validationErrors = known.validationErrors();
        settle = known.settle();
        timeout = known.timeout();
    }

    /** Sets the URL. */
    public TargetBuilder endpoint(URI value) {
        endpoint = value;
        return this;
    }

    /** Sets the region that it serves, {@value Target#DEFAULT_REGION} by default. */
    public TargetBuilder region(String value) {
        region = value;
        return this;
    }

    /** Sets further regions that it serves, none by default. */
    public TargetBuilder otherRegions(List<String> value) {
        otherRegions = value;
        return this;
    }

    /** Sets what requests are signed with, made-up ones by default. */
    public TargetBuilder credentials(Credentials value) {
        credentials = value;
        return this;
    }

    /** Sets a caller that lacks the permission for every operation. */
    public TargetBuilder deniedCaller(Credentials value) {
        deniedCaller = Optional.of(value);
        return this;
    }

    /** Sets that this is not known: a caller that lacks the permission for every operation. */
    public TargetBuilder noDeniedCaller() {
        deniedCaller = Optional.empty();
        return this;
    }

    /** Sets the number of manual snapshots that the account may hold. */
    public TargetBuilder snapshotQuota(Integer value) {
        snapshotQuota = Optional.of(value);
        return this;
    }

    /** Sets that this is not known: the number of manual snapshots that the account may hold. */
    public TargetBuilder noSnapshotQuota() {
        snapshotQuota = Optional.empty();
        return this;
    }

    /** Sets the rate beyond which calls are throttled. */
    public TargetBuilder requestsPerSecond(Integer value) {
        requestsPerSecond = Optional.of(value);
        return this;
    }

    /** Sets that this is not known: the rate beyond which calls are throttled. */
    public TargetBuilder noRequestsPerSecond() {
        requestsPerSecond = Optional.empty();
        return this;
    }

    /** Sets keys that exist in the region. */
    public TargetBuilder kmsKeys(List<String> value) {
        kmsKeys = value;
        return this;
    }

    /** Sets ready-made resources by the names that checks ask for. */
    public TargetBuilder fixtures(Map<String, String> value) {
        fixtures = value;
        return this;
    }

    /** Sets values for members of inputs. */
    public TargetBuilder values(Map<String, Node> value) {
        values = value;
        return this;
    }

    /** Sets names of errors that answer broken constraints. */
    public TargetBuilder validationErrors(List<String> value) {
        validationErrors = value;
        return this;
    }

    /** Sets how long states may take to settle, 30 s by default. */
    public TargetBuilder settle(Duration value) {
        settle = value;
        return this;
    }

    /** Sets how long an answer may take, 10 s by default. */
    public TargetBuilder timeout(Duration value) {
        timeout = value;
        return this;
    }

    /** The target. */
    public Target build() {
        return new Target(
                endpoint,
                region,
                otherRegions,
                credentials,
                deniedCaller,
                snapshotQuota,
                requestsPerSecond,
                kmsKeys,
                fixtures,
                values,
                validationErrors,
                settle,
                timeout);
    }
}
