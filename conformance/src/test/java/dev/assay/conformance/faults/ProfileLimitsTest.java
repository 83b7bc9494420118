package dev.assay.conformance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.conformance.endpoint.Profile;
import dev.assay.conformance.endpoint.Target;
import dev.assay.conformance.suite.Options;
import dev.assay.conformance.verdict.Verdict;
import dev.assay.reference.ReferenceServer;
import dev.assay.reference.seed.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What only a profile can tell unlocks its clauses; without it they are skipped, and the reason says what to add. */
class ProfileLimitsTest {

    private static final String COPY = "CopyClusterSnapshot/";
    private static final Path RESOURCES = Path.of("src/main/resources/dev/assay/conformance/cli");
    private static final String SEEDED =
            "arn:aws:docdb-elastic:us-east-1:123456789012:cluster-snapshot/5eed0000-0000-4000-8000-00000000000";

    /** An entry of the profile, the name that a skipped clause asks for, and the clauses. */
    private record Limit(String entry, String name, List<String> clauses) {
        static Limit of(String entry, String name, String... clauses) {
            return new Limit(entry, name, List.of(clauses));
        }
    }

    private static final List<Limit> LIMITS = List.of(
            Limit.of("snapshotQuota: 30", "snapshotQuota", COPY + "quota-exceeded"),
            Limit.of("requestsPerSecond: 100", "requestsPerSecond", COPY + "throttled"),
            Limit.of("deniedCaller: {accessKeyId: AKIAASSAYDENIED}", "deniedCaller", COPY + "access-denied"),
            Limit.of(
                    "otherRegions: [eu-west-1]",
                    "otherRegions",
                    COPY + "kms-cross-region-needs-key",
                    COPY + "kms-cross-region-copy"),
            Limit.of(
                    "fixtures: {unencryptedSnapshot: '" + SEEDED + "1'}",
                    "fixtures.unencryptedSnapshot",
                    COPY + "kms-unencrypted-source"),
            Limit.of(
                    "fixtures: {notCopyableSnapshot: '" + SEEDED + "2'}",
                    "fixtures.notCopyableSnapshot",
                    COPY + "source-not-copyable"));

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> aLimitUnlocksItsClauses() {
        return LIMITS.stream()
                .map(limit -> DynamicTest.dynamicTest(limit.name(), () -> {
                    Trial unknown = check("region: us-east-1", limit);
                    Trial known = check(limit.entry(), limit);
                    for (String clause : limit.clauses()) {
                        assertThat(unknown.result(clause).verdict()).isEqualTo(Verdict.SKIP);
                        assertThat(unknown.result(clause).reason().orElse(""))
                                .contains("profile under " + limit.name());
                        assertThat(known.result(clause).verdict()).as(clause).isEqualTo(Verdict.PASS);
                    }
                }));
    }

    private Trial check(String profile, Limit limit) throws IOException {
        try (ReferenceServer server = ReferenceServer.builder()
                .seed(Seed.read(RESOURCES.resolve("reference-seed.json")))
                .quota(30)
                .rateLimit(limit.name().equals("requestsPerSecond") ? 100 : 100_000)
                .denyAccessKey("AKIAASSAYDENIED")
                .start()) {
            return Trial.run(target(profile, server), options(Set.copyOf(limit.clauses())));
        }
    }

    private Target target(String profile, ReferenceServer server) throws IOException {
        Path file = Files.writeString(folder.resolve("profile.yaml"), profile + "\n");
        return Profile.read(file).target(server.url(), Optional.empty());
    }

    private static Options options(Set<String> clauses) {
        return Options.builder(7)
                .selected(id -> clauses.contains(id.value()))
                .tries(10)
                .build();
    }

    /** Keys that are made up are taken by some endpoints only; keys of the profile are used where they are named. */
    @Test
    void keysOfTheProfileStandForThoseMadeUp() throws IOException {
        String mine = "arn:aws:kms:us-east-1:123456789012:key/mine";
        Fault.ResponseChange onlyMine = (request, response) -> request.method().equals("POST")
                        && request.body().contains("kmsKeyId")
                        && !request.body().contains(mine)
                ? Bends.error(response, 403, "AccessDeniedException", "")
                : response;
        Set<String> clauses = Set.of(COPY + "kms-given-key", COPY + "kms-source-key");
        try (ReferenceServer server = ReferenceServer.builder().start();
                BendingProxy proxy = new BendingProxy(
                        server.url(),
                        Fault.inResponses("", "knows one key", onlyMine).proxy())) {
            Trial unknown = Trial.run(Target.of(proxy.url()), options(clauses));
            assertThat(unknown.clauses(Verdict.SKIP)).isEqualTo(clauses);
            assertThat(unknown.result(COPY + "kms-given-key").reason().orElse(""))
                    .contains("profile under kmsKeys");
            Path file = Files.writeString(folder.resolve("keys.yaml"), "kmsKeys: ['" + mine + "']\n");
            Trial known = Trial.run(Profile.read(file).target(proxy.url(), Optional.empty()), options(clauses));
            assertThat(known.clauses(Verdict.PASS)).isEqualTo(clauses);
        }
    }

    /** An endpoint that makes neither clusters nor snapshots is tested on sources that the profile names. */
    @Test
    void sourcesOfTheProfileAreEnough() throws IOException {
        Fault.ResponseChange makesNothing =
                (request, response) -> request.is("POST", "/cluster") || request.is("POST", "/cluster-snapshot")
                        ? Bends.error(response, 404, "UnknownOperationException", "")
                        : response;
        try (ReferenceServer server = ReferenceServer.builder().start();
                BendingProxy proxy = new BendingProxy(
                        server.url(),
                        Fault.inResponses("", "makes nothing", makesNothing).proxy())) {
            List<String> sources = List.of(
                    ReadyMade.snapshot(server.url(), "one", ""),
                    ReadyMade.snapshot(server.url(), "two", ""),
                    ReadyMade.snapshot(server.url(), "three", "arn:aws:kms:us-east-1:123456789012:key/mine"));
            Path file = Files.writeString(
                    folder.resolve("sources.yaml"),
                    "fixtures: {sourceSnapshot: '%s', secondSnapshot: '%s', encryptedSnapshot: '%s'}\n"
                            .formatted(sources.toArray()));
            Options options = Options.builder(7)
                    .selected(id -> id.operation().equals("CopyClusterSnapshot")
                            && Trial.CONTRACT.clause(id).isPresent())
                    .tries(10)
                    .build();
            Trial trial = Trial.run(Profile.read(file).target(proxy.url(), Optional.empty()), options);
            assertThat(trial.clauses(Verdict.FAIL)).isEmpty();
            assertThat(trial.clauses(Verdict.ERROR)).isEmpty();
            assertThat(documentedSkips(trial))
                    .containsExactlyInAnyOrder(
                            COPY + "access-denied",
                            COPY + "quota-exceeded",
                            COPY + "throttled",
                            COPY + "kms-cross-region-copy",
                            COPY + "kms-cross-region-needs-key",
                            COPY + "kms-unencrypted-source",
                            COPY + "source-not-copyable");
            assertThat(trial.finished().leftBehind()).isEmpty();
        }
    }

    private static Set<String> documentedSkips(Trial trial) {
        return trial.finished().results().stream()
                .filter(result -> result.verdict() == Verdict.SKIP)
                .filter(result -> result.clause().origin() == dev.assay.model.clause.Origin.DOCUMENTED)
                .map(result -> result.clause().id().value())
                .collect(Collectors.toSet());
    }
}
