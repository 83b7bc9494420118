package dev.assay.conformance.generate.pattern;

import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/** A text that shrinks by losing characters and by taking simpler ones, as long as a condition holds. */
final class TextShrinkable implements Shrinkable<String> {

    private static final int[] SIMPLE = {'a', '0', 'A', '-'};
    private static final int SHORT = 64;

    private final String text;
    private final Predicate<String> holds;

    TextShrinkable(String text, Predicate<String> holds) {
        this.text = text;
        this.holds = holds;
    }

    @Override
    public String value() {
        return text;
    }

    @Override
    public Stream<Shrinkable<String>> shrink() {
        int[] codePoints = text.codePoints().toArray();
        return Stream.concat(shorter(codePoints), simpler(codePoints))
                .distinct()
                .filter(holds)
                .map(smaller -> new TextShrinkable(smaller, holds));
    }

    @Override
    public ShrinkingDistance distance() {
        return ShrinkingDistance.of(text.codePointCount(0, text.length()), Simplicity.of(text));
    }

    /** Large pieces first; pieces of every size in short texts, halves of halves in long ones. */
    private static Stream<String> shorter(int[] codePoints) {
        int length = codePoints.length;
        IntStream sizes = length <= SHORT
                ? IntStream.rangeClosed(1, length).map(size -> length + 1 - size)
                : IntStream.iterate(length, size -> size > 0, size -> size / 2);
        return sizes.boxed()
                .flatMap(size -> starts(length, size).mapToObj(at -> NearMisses.edited(codePoints, at, size)));
    }

    private static IntStream starts(int length, int size) {
        int step = length <= SHORT ? 1 : Math.max(1, size / 2);
        return IntStream.iterate(0, at -> at + size <= length, at -> at + step);
    }

    private static Stream<String> simpler(int[] codePoints) {
        return IntStream.range(0, codePoints.length)
                .boxed()
                .flatMap(at ->
                        replacements(codePoints[at]).mapToObj(simple -> NearMisses.edited(codePoints, at, 1, simple)));
    }

    private static IntStream replacements(int codePoint) {
        IntStream beside = IntStream.of(codePoint - 1);
        return IntStream.concat(IntStream.of(SIMPLE), beside)
                .filter(simple -> simple > 0 && Simplicity.of(simple) < Simplicity.of(codePoint));
    }
}
