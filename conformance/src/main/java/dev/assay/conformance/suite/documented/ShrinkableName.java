package dev.assay.conformance.suite.documented;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/**
 * A valid name and the shorter and simpler ones that can be made of it, in few steps: each costs requests. Names come last among the parameters of a
 * property, for jqwik shrinks the first of them first and a name takes most of what shrinking may take.
 */
record ShrinkableName(String value) implements Shrinkable<String> {

    private static final int SHORT = 10;
    private static final int ENOUGH = 60;

    @Override
    public Stream<Shrinkable<String>> shrink() {
        return Stream.of(Stream.of("a"), halves(), singles(), plainer(), shorter(), simpler())
                .flatMap(candidates -> candidates)
                .distinct()
                .filter(Names::isValid)
                .map(ShrinkableName::new)
                .filter(smaller -> smaller.distance().compareTo(distance()) < 0)
                .limit(ENOUGH)
                .map(smaller -> smaller);
    }

    private Stream<String> halves() {
        int middle = value.length() / 2;
        return Stream.of(value.substring(middle), value.substring(0, middle))
                .map(half -> half.replaceAll("^-|-$", ""))
                .flatMap(half -> Stream.of(half, "a" + half));
    }

    private Stream<String> singles() {
        return value.length() <= SHORT ? value.chars().mapToObj(Character::toString) : Stream.empty();
    }

    private Stream<String> shorter() {
        IntStream sizes = IntStream.iterate(value.length() / 4, size -> size > 0, size -> size / 2);
        return sizes.boxed()
                .flatMap(size -> IntStream.iterate(0, at -> at + size <= value.length(), at -> at + size)
                        .mapToObj(at -> value.substring(0, at) + value.substring(at + size)));
    }

    /** With its characters replaced: all of them, and each half. */
    private Stream<String> plainer() {
        int middle = value.length() / 2;
        String first = value.substring(0, middle);
        String second = value.substring(middle);
        return Stream.of(
                "a".repeat(value.length()),
                plain(value),
                plain(first) + second,
                first + plain(second),
                first + "a".repeat(second.length()));
    }

    private static String plain(String text) {
        return text.replaceAll("[^-]", "a");
    }

    private Stream<String> simpler() {
        return IntStream.range(0, value.length())
                .filter(at -> value.charAt(at) != 'a')
                .mapToObj(at -> value.substring(0, at) + "a" + value.substring(at + 1));
    }

    @Override
    public ShrinkingDistance distance() {
        return ShrinkingDistance.of(
                value.length(), value.chars().filter(c -> c != 'a').count());
    }
}
