package dev.assay.conformance.suite.documented;

import static dev.assay.conformance.suite.documented.Scene.expect;

import dev.assay.conformance.verdict.Answer;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** A name stands for one snapshot. */
@AddLifecycleHook(SceneHook.class)
final class CopyNameProperties {

    private static final int PARALLEL_COPIES = 8;

    @Provide
    Arbitrary<String> names() {
        return Names.valid();
    }

    /** What bears the name that is taken: a copy, or a snapshot that was made of a cluster. */
    enum Bearer {
        COPY,
        SNAPSHOT
    }

    @Provide
    Arbitrary<Bearer> bearers() {
        return InTurn.of(Bearer.values());
    }

    @Tests("CopyClusterSnapshot/name-taken")
    @Property(tries = 10)
    void aTakenNameIsRefused(@ForAll("bearers") Bearer bearer, @ForAll("names") String name, Scene scene) {
        if (bearer == Bearer.SNAPSHOT) {
            String taken = scene.read(scene.sources().plain().arn()).name();
            expectConflict(taken, scene);
            return;
        }
        Assume.that(
                scene.copy(CopyRequest.of(scene.sources().plain().arn(), name)).isSuccess());
        expectConflict(name, scene);
    }

    private static void expectConflict(String taken, Scene scene) {
        CopyRequest request = CopyRequest.of(scene.sources().second().arn(), taken);
        CopyRequest free = request.named(scene.sources().freshName());
        scene.copies().expectRefused(request, scene.copy(request), free, "ConflictException");
    }

    @Tests("CopyClusterSnapshot/name-taken-any-case")
    @Property(tries = 10)
    void aTakenNameIsRefusedInAnyCase(@ForAll("names") String name, Scene scene) {
        String other = Names.inOtherCase(name);
        Assume.that(!other.equals(name));
        Assume.that(
                scene.copy(CopyRequest.of(scene.sources().plain().arn(), name)).isSuccess());
        expectConflict(other, scene);
    }

    @Tests("CopyClusterSnapshot/repeated-copy")
    @Property(tries = 5)
    void theSameCopyTwiceMakesOneSnapshot(@ForAll("names") String name, Scene scene) {
        CopyRequest request = CopyRequest.of(scene.sources().plain().arn(), name);
        Answer made = scene.copy(request);
        Assume.that(made.isSuccess());
        Snapshot first = Snapshot.of(made);
        Answer second = scene.copy(request);
        if (!second.isSuccess() && !second.isError("ConflictException")) {
            scene.copies().needWell(request.source(), second);
        }
        boolean again = second.isSuccess() && Snapshot.of(second).arn().equals(first.arn());
        expect(
                again || second.isError("ConflictException"),
                "The second answer is ConflictException or the first copy, " + first.arn() + ".",
                "It was " + second.summary()
                        + (second.isSuccess() ? " with " + Snapshot.of(second).arn() : "") + ".");
        long named = new Listing(scene).named(name);
        expect(named <= 1, "One snapshot bears the name.", named + " do.");
    }

    @Tests("CopyClusterSnapshot/concurrent-name")
    @Property(tries = 5)
    void ofCopiesAtTheSameTimeOneIsMade(@ForAll("names") String name, Scene scene) {
        List<String> sources =
                List.of(scene.sources().plain().arn(), scene.sources().second().arn());
        List<Timed> calls = atTheSameTime(scene, sources, name);
        // Calls that did not meet, on a machine that is too busy or at a rate that is bounded, tell nothing.
        Assume.that(calls.stream()
                .anyMatch(one -> calls.stream().anyMatch(other -> !one.equals(other) && one.meets(other))));
        List<Answer> answers = calls.stream().map(Timed::answer).toList();
        long made = answers.stream().filter(Answer::isSuccess).count();
        String summaries = answers.stream()
                .map(Answer::summary)
                .sorted()
                .distinct()
                .toList()
                .toString();
        long distinct = answers.stream()
                .filter(Answer::isSuccess)
                .map(answer -> Snapshot.of(answer).arn())
                .distinct()
                .count();
        if (made == 0) {
            // A name that is not taken at any time is another clause's matter.
            Assume.that(scene.copy(CopyRequest.of(sources.get(0), name)).isSuccess());
        }
        expect(distinct == 1, "Exactly one of the copies is made.", distinct + " were: " + summaries + ".");
        boolean refused = answers.stream()
                .filter(answer -> !answer.isSuccess())
                .allMatch(answer -> answer.isError("ConflictException"));
        if (!refused && !sources.stream().allMatch(scene.sources()::areWell)) {
            throw scene.saysNothing("A source had been changed by then: the answers were " + summaries + ".");
        }
        expect(refused, "The others are refused with ConflictException.", "The answers were " + summaries + ".");
    }

    /** An answer, when it was asked for and when it came, in nanoseconds. */
    private record Timed(Answer answer, long from, long to) {
        boolean meets(Timed other) {
            return from < other.to && other.from < to;
        }
    }

    private static List<Timed> atTheSameTime(Scene scene, List<String> sources, String name) {
        ExecutorService threads = Executors.newFixedThreadPool(PARALLEL_COPIES);
        try {
            CyclicBarrier start = new CyclicBarrier(PARALLEL_COPIES);
            List<CompletableFuture<Timed>> calls = IntStream.range(0, PARALLEL_COPIES)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> {
                                await(start);
                                long from = System.nanoTime();
                                Answer answer = scene.copy(CopyRequest.of(sources.get(i % sources.size()), name));
                                return new Timed(answer, from, System.nanoTime());
                            },
                            threads))
                    .toList();
            return calls.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (BrokenBarrierException broken) {
            throw new IllegalStateException("A copy of the race did not start.", broken);
        }
    }
}
