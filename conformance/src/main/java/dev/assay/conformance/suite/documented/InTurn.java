package dev.assay.conformance.suite.documented;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/**
 * Values that are drawn each in its turn, so that no try is spent on what was there and nothing rare is left to chance. They shrink to
 * those before them: the plainest comes first.
 */
final class InTurn {

    private InTurn() {}

    /** These values, over and over. */
    @SafeVarargs
    // The array is read and goes nowhere else.
    @SuppressWarnings("varargs")
    static <T> Arbitrary<T> of(T... values) {
        return of(Arrays.stream(values).toList());
    }

    /** These values, over and over. */
    static <T> Arbitrary<T> of(List<T> values) {
        int[] next = {SceneHook.triesBefore()};
        return Arbitraries.fromGenerator(random -> new Choice<>(values, next[0]++ % values.size()));
    }

    /** One of the values, and its place among them. */
    private record Choice<T>(List<T> values, int place) implements Shrinkable<T> {

        @Override
        public T value() {
            return values.get(place);
        }

        @Override
        public Stream<Shrinkable<T>> shrink() {
            return IntStream.range(0, place).mapToObj(before -> new Choice<>(values, before));
        }

        @Override
        public ShrinkingDistance distance() {
            return ShrinkingDistance.of(place);
        }
    }
}
