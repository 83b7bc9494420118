package dev.assay.conformance.endpoint;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.smithy.model.node.Node;

/**
 * The endpoint under test and what is known of it. What is not known has a default, or leaves clauses skipped.
 *
 * @param endpoint its URL; a path is put before that of every request
 * @param region the region that it serves
 * @param otherRegions further regions that it serves, told apart by the signature's scope
 * @param credentials what requests are signed with
 * @param deniedCaller a caller that lacks the permission for every operation
 * @param snapshotQuota the number of manual snapshots that the account may hold
 * @param requestsPerSecond the rate beyond which calls are throttled
 * @param kmsKeys keys that exist in the region, by ARN, id or alias
 * @param fixtures ready-made resources by the names that checks ask for
 * @param values values for members of inputs, by {@code Operation.member} or {@code member}
 * @param validationErrors names of errors that answer broken constraints, where the model's own say too little
 * @param settle how long states may take to settle
 * @param timeout how long an answer may take
 */
public record Target(
        URI endpoint,
        String region,
        List<String> otherRegions,
        Credentials credentials,
        Optional<Credentials> deniedCaller,
        Optional<Integer> snapshotQuota,
        Optional<Integer> requestsPerSecond,
        List<String> kmsKeys,
        Map<String, String> fixtures,
        Map<String, Node> values,
        List<String> validationErrors,
        Duration settle,
        Duration timeout) {

    /** The region where nobody names another. */
    public static final String DEFAULT_REGION = "us-east-1";

    /** Copies the collections. */
    public Target {
        otherRegions = List.copyOf(otherRegions);
        kmsKeys = List.copyOf(kmsKeys);
        fixtures = Map.copyOf(fixtures);
        values = Map.copyOf(values);
        validationErrors = List.copyOf(validationErrors);
    }

    /** A target of which nothing but the URL is known. */
    public static Target of(URI endpoint) {
        return new TargetBuilder(endpoint).build();
    }

    /** A builder that begins with what is known of this target. */
    public TargetBuilder toBuilder() {
        return new TargetBuilder(this);
    }

    /** The ready-made resource of that name. */
    public Optional<String> fixture(String name) {
        return Optional.ofNullable(fixtures.get(name));
    }
}
