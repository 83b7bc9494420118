package dev.assay.conformance.suite.documented;

import static dev.assay.conformance.suite.documented.Scene.expect;
import static dev.assay.conformance.suite.documented.Scene.expectError;

import dev.assay.conformance.suite.Caller;
import dev.assay.conformance.suite.CheckSkipped;
import dev.assay.conformance.suite.ClauseBroken;
import dev.assay.conformance.suite.Intent;
import dev.assay.conformance.verdict.Answer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import software.amazon.smithy.model.node.Node;

/** Who and what is refused, and that a refusal changes nothing. */
@AddLifecycleHook(SceneHook.class)
final class CopyRefusalProperties {

    /** Further copies beyond the quota that the profile names, in case some were deleted meanwhile. */
    private static final int SPARE_COPIES = 3;

    private static final int OTHER_NAMES = 3;

    private static final int MAX_QUOTA = 500;
    private static final int BURST_THREADS = 8;

    /** Ways to ask for a copy that has to be refused. What is found out last comes first: by then most may have been done. */
    enum Refused {
        BROKEN_TAG_KEY(Intent.BREAK),
        BROKEN_NAME(Intent.BREAK),
        ABSENT_SOURCE(Intent.OBEY),
        TAKEN_NAME(Intent.OBEY);

        private final Intent intent;

        Refused(Intent intent) {
            this.intent = intent;
        }
    }

    @Provide
    Arbitrary<String> names() {
        return Names.valid();
    }

    @Provide
    Arbitrary<Refused> refused() {
        return InTurn.of(Refused.values());
    }

    @Tests("CopyClusterSnapshot/source-not-found")
    @Property(tries = 3)
    void aSourceThatDoesNotExistIsNotFound(@ForAll("names") String name, Scene scene) {
        String present = scene.sources().plain().arn();
        CopyRequest request = CopyRequest.of(Arns.absent(present), name);
        scene.copies()
                .expectRefused(
                        request, scene.copy(request), CopyRequest.of(present, name), "ResourceNotFoundException");
    }

    @Tests("CopyClusterSnapshot/source-not-copyable")
    @Property(tries = 3)
    void aSourceInNoStateToBeCopiedIsRefused(@ForAll("names") String name, Scene scene) {
        String source = scene.sources().readyMade("notCopyableSnapshot", "a snapshot that is not ACTIVE and stays so");
        CopyRequest request = CopyRequest.of(source, name);
        CopyRequest copyable = CopyRequest.of(scene.sources().plain().arn(), name);
        scene.copies().expectRefused(request, scene.copy(request), copyable, "ConflictException");
    }

    @Tests("CopyClusterSnapshot/access-denied")
    @Property(tries = 3)
    void aCallerWithoutPermissionIsRefused(@ForAll("names") String name, Scene scene) {
        Caller denied = scene.session()
                .target()
                .deniedCaller()
                .map(credentials -> new Caller(credentials, scene.region()))
                .orElseThrow(() -> new CheckSkipped(
                        "No caller without the permission is known: name one in the profile under deniedCaller."));
        CopyRequest request = CopyRequest.of(scene.sources().plain().arn(), name);
        Answer answer = scene.call("CopyClusterSnapshot", request.input(), denied);
        scene.copies().expectRefused(request, answer, request, "AccessDeniedException");
    }

    @Tests("CopyClusterSnapshot/quota-exceeded")
    @Property(tries = 1)
    void aCopyBeyondTheQuotaIsRefused(Scene scene) {
        int quota = scene.session()
                .target()
                .snapshotQuota()
                .orElseThrow(
                        () -> new CheckSkipped(
                                "The account's number of manual snapshots is not known: name it in the profile under snapshotQuota."));
        if (quota > MAX_QUOTA) {
            throw new CheckSkipped("The suite fills no quota of more than " + MAX_QUOTA + " snapshots.");
        }
        // What is on its way out may be counted no more.
        long present = scene.list(Node.objectNode().withMember("snapshotType", "manual")).stream()
                .filter(snapshot -> !snapshot.status().equals("DELETING"))
                .count();
        String source = scene.sources().plain().arn();
        int names = OTHER_NAMES;
        long made = present;
        while (made < quota + SPARE_COPIES) {
            Answer answer = scene.copy(CopyRequest.of(source, scene.sources().freshName()));
            if (answer.isSuccess()) {
                made++;
            } else if (answer.isError("ServiceQuotaExceededException")) {
                return;
            } else if (made >= quota) {
                scene.copies().needWell(source, answer);
                expectError(answer, "ServiceQuotaExceededException");
            } else if (names-- == 0) {
                throw scene.saysNothing("The quota could not be filled: the answer was " + answer.summary() + ".");
            }
        }
        expect(
                false,
                "A copy beyond " + quota + " manual snapshots is refused.",
                (quota + SPARE_COPIES) + " are there.");
    }

    @Tests("CopyClusterSnapshot/throttled")
    @Property(tries = 1)
    void callsBeyondTheRateAreRefused(Scene scene) {
        int rate = scene.session()
                .target()
                .requestsPerSecond()
                .orElseThrow(
                        () -> new CheckSkipped(
                                "The rate beyond which calls are throttled is not known: name it in the profile under requestsPerSecond."));
        String absent = Arns.absent(scene.sources().plain().arn());
        int calls = rate * 6;
        long start = System.nanoTime();
        Optional<Answer> found =
                firstThrottled(scene, CopyRequest.of(absent, scene.sources().freshName()), calls);
        double reached = calls / Math.max((System.nanoTime() - start) / 1e9, 1e-3);
        if (found.isEmpty() && reached < rate * 1.5) {
            throw new CheckSkipped("To be throttled takes more than " + rate + " calls a second, and the run made "
                    + Math.round(reached) + ": run it nearer to the endpoint, or on a machine that has less to do.");
        }
        Answer throttled = found.orElseThrow(() -> new ClauseBroken(
                "Calls beyond " + rate + " a second are refused with ThrottlingException.",
                calls + " calls at " + Math.round(reached) + " a second were not."));
        expectError(throttled, "ThrottlingException");
        throttled
                .response()
                .headers()
                .firstValue("retry-after")
                .ifPresent(value -> expect(
                        value.matches("[0-9]+"),
                        "Retry-After is a whole number of seconds.",
                        "It is '" + value + "'."));
    }

    /** Calls as fast as it goes, bounded in number, until one call is answered with status 429. */
    private static Optional<Answer> firstThrottled(Scene scene, CopyRequest request, int calls) {
        ExecutorService threads = Executors.newFixedThreadPool(BURST_THREADS);
        try {
            var copy = scene.shape("CopyClusterSnapshot");
            for (int sent = 0; sent < calls; sent += BURST_THREADS * 8) {
                var wave = Stream.generate(() -> CompletableFuture.supplyAsync(
                                () -> scene.testCase().burst(copy, request.input()), threads))
                        .limit(BURST_THREADS * 8L)
                        .toList();
                Optional<Answer> throttled = wave.stream()
                        .map(CompletableFuture::join)
                        .filter(answer -> answer.response().status() == 429)
                        .findFirst();
                if (throttled.isPresent()) {
                    return throttled;
                }
            }
            return Optional.empty();
        } finally {
            threads.shutdownNow();
        }
    }

    @Tests("CopyClusterSnapshot/failure-changes-nothing")
    @Property(tries = 8)
    void aRefusedCopyChangesNothing(@ForAll("refused") Refused way, Scene scene) {
        // A plain name: whether every valid one is taken is for other clauses to say.
        String name = scene.sources().freshName();
        CopyRequest request = request(way, name, scene);
        Snapshot source = scene.read(scene.sources().plain().arn());
        Map<String, String> tags = scene.tags(source.arn());
        long before = new Listing(scene).named(request.name());
        Answer answer = scene.copy(request, way.intent);
        // That it is refused at all is for other clauses to say.
        Assume.that(!answer.isSuccess());
        long after = new Listing(scene).named(request.name());
        expect(after == before, before + " snapshots bear the name " + request.name() + ", as before.", after + " do.");
        Snapshot now = scene.read(source.arn());
        expect(
                Node.diff(now.node(), source.node()).isEmpty(),
                "The source is as before: " + Node.printJson(source.node()) + ".",
                "It is " + Node.printJson(now.node()) + ".");
        Map<String, String> tagsNow = scene.tags(source.arn());
        expect(tagsNow.equals(tags), "The source's tags are as before: " + tags + ".", "They are " + tagsNow + ".");
        if (way != Refused.TAKEN_NAME) {
            nameIsFree(scene, CopyRequest.of(source.arn(), name));
        }
    }

    /** What was refused keeps no name. A name that some other snapshot bears says nothing. */
    private static void nameIsFree(Scene scene, CopyRequest request) {
        Answer answer = scene.copy(request);
        boolean free = !answer.isError("ConflictException")
                || scene.isTaken(request.name())
                || !scene.copy(request.named(scene.sources().freshName())).isSuccess();
        expect(free, "The name of the refused copy is still free.", "The answer was " + answer.summary() + ".");
        if (answer.isError("ServiceQuotaExceededException")) {
            throw scene.saysNothing(
                    "The account holds all that it may, so delete snapshots that nobody needs: the answer was "
                            + answer.summary() + ".");
        }
    }

    private static CopyRequest request(Refused way, String name, Scene scene) {
        String source = scene.sources().plain().arn();
        return switch (way) {
            case ABSENT_SOURCE -> CopyRequest.of(Arns.absent(source), name);
            case TAKEN_NAME -> {
                Assume.that(scene.copy(CopyRequest.of(source, name)).isSuccess());
                yield CopyRequest.of(source, name);
            }
            case BROKEN_NAME -> CopyRequest.of(source, name + "-");
            case BROKEN_TAG_KEY -> CopyRequest.of(source, name).tags(Map.of("a b", "c"));
        };
    }
}
