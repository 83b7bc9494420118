package dev.assay.conformance.suite.documented;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/** What any sequence of calls leaves behind, held against what the contract says of each call. */
@AddLifecycleHook(SceneHook.class)
final class LifeProperties {

    private static final int MOST_CALLS = 8;

    @Tests("CopyClusterSnapshot/calls-change-nothing-else")
    @Property(tries = 5)
    void everyCallChangesWhatItNamesAlone(@ForAll("lives") ActionChain<Life> life) {
        life.run();
    }

    /** What chance seldom comes upon: the tags and the end of a copy of a copy, and of what it was made of. */
    @Provide
    Arbitrary<Script> scripts() {
        return Arbitraries.fromGenerator(random -> new ShrinkableScript(new Script(List.of(
                new Step("copy the source", life -> life.copy(0, "a", true, false)),
                new Step("copy the copy", life -> life.copy(0, "b", true, false)),
                new Step("untag the copy of the copy", life -> life.untag(0, "assay-purpose")),
                new Step("tag the copy of the copy", life -> life.tag(0, "k", "v")),
                new Step("delete the oldest copy", life -> life.delete(1))))));
    }

    @Tests("CopyClusterSnapshot/calls-change-nothing-else")
    @Property(tries = 1)
    void aCopyLivesByItself(@ForAll("scripts") Script script, Scene scene) {
        Life life = new Life(scene);
        script.steps().forEach(step -> step.call().accept(life));
    }

    private record Step(String name, Consumer<Life> call) {}

    /** Calls one after the other. */
    record Script(List<Step> steps) {
        Script without(int place) {
            List<Step> others = new ArrayList<>(steps);
            others.remove(place);
            return new Script(others);
        }
    }

    /** A script that shrinks to those with a step less, the later steps first. */
    private record ShrinkableScript(Script value) implements Shrinkable<Script> {

        @Override
        public Stream<Shrinkable<Script>> shrink() {
            int last = value.steps().size() - 1;
            return IntStream.rangeClosed(0, last).mapToObj(i -> new ShrinkableScript(value.without(last - i)));
        }

        @Override
        public ShrinkingDistance distance() {
            return ShrinkingDistance.of(value.steps().size());
        }
    }

    /** Copies come most often, for the others need something that may be changed. */
    @Provide
    Arbitrary<ActionChain<Life>> lives() {
        return ActionChain.startWith(() -> new Life(SceneHook.scene()))
                .withAction(4, new Copy())
                .withAction(1, new Snap())
                .withAction(2, new Tag())
                .withAction(1, new Untag())
                .withAction(2, new Delete())
                .withAction(1, new Look())
                .withMaxTransformations(MOST_CALLS);
    }

    /** Which snapshot a call names: counted from the newest. */
    private static Arbitrary<Integer> places() {
        return Arbitraries.of(0, 0, 1, 1, 2, 3, 4);
    }

    /** Few names, so that they meet, in either case. */
    private static Arbitrary<String> names() {
        return Arbitraries.of("a", "b", "c", "A", "B");
    }

    private static Arbitrary<String> keys() {
        return Arbitraries.of("k", "K", "assay-purpose");
    }

    private record Copy() implements Action.Independent<Life> {
        @Override
        public Arbitrary<Transformer<Life>> transformer() {
            return Combinators.combine(places(), names(), Arbitraries.of(false, true), Arbitraries.of(false, true))
                    .as((from, name, copyTags, tagged) -> Transformer.mutate(
                            "copy " + from + " to " + name + (copyTags ? " with its tags" : "")
                                    + (tagged ? " with tags" : ""),
                            life -> life.copy(from, name, copyTags, tagged)));
        }
    }

    private record Snap() implements Action.Independent<Life> {
        @Override
        public Arbitrary<Transformer<Life>> transformer() {
            return Combinators.combine(places(), names())
                    .as((cluster, name) -> Transformer.mutate(
                            "snapshot of the cluster of " + cluster + " to " + name, life -> life.snap(cluster, name)));
        }
    }

    private record Tag() implements Action.Independent<Life> {
        @Override
        public boolean precondition(Life life) {
            return life.hasOwn();
        }

        @Override
        public Arbitrary<Transformer<Life>> transformer() {
            return Combinators.combine(places(), keys(), Arbitraries.of("", "v"))
                    .as((place, key, value) ->
                            Transformer.mutate("tag " + place + " with " + key, life -> life.tag(place, key, value)));
        }
    }

    private record Untag() implements Action.Independent<Life> {
        @Override
        public boolean precondition(Life life) {
            return life.hasOwn();
        }

        @Override
        public Arbitrary<Transformer<Life>> transformer() {
            return Combinators.combine(places(), keys())
                    .as((place, key) ->
                            Transformer.mutate("untag " + key + " from " + place, life -> life.untag(place, key)));
        }
    }

    private record Delete() implements Action.Independent<Life> {
        @Override
        public boolean precondition(Life life) {
            return life.hasOwn();
        }

        @Override
        public Arbitrary<Transformer<Life>> transformer() {
            return places().map(place -> Transformer.mutate("delete " + place, life -> life.delete(place)));
        }
    }

    private record Look() implements Action.Independent<Life> {
        @Override
        public Arbitrary<Transformer<Life>> transformer() {
            return Arbitraries.just(Transformer.mutate("list", Life::list));
        }
    }
}
