package dev.assay.conformance.generate.pattern;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;

/** Texts that a function makes by chance, with edge cases, all of which hold a condition and keep it when they shrink. */
record TextArbitrary(Function<Random, String> source, List<String> edges, Predicate<String> holds)
        implements Arbitrary<String> {

    @Override
    public RandomGenerator<String> generator(int genSize) {
        return random -> new TextShrinkable(source.apply(random), holds);
    }

    @Override
    public EdgeCases<String> edgeCases(int maxEdgeCases) {
        List<Supplier<Shrinkable<String>>> suppliers = edges.stream()
                .limit(maxEdgeCases)
                .map(text -> (Supplier<Shrinkable<String>>) () -> new TextShrinkable(text, holds))
                .toList();
        return EdgeCases.fromSuppliers(suppliers);
    }
}
