package dev.assay.conformance.suite.documented;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary names of snapshots and tags, long enough to be nobody else's. */
final class Names {
    private Names() {}

    /** Valid names of copies: letters, digits and single hyphens, a letter first. */
    static Arbitrary<String> valid() {
        Arbitrary<String> first = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .ofLength(1);
        Arbitrary<String> piece = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .numeric()
                .ofMinLength(1)
                .ofMaxLength(6);
        Arbitrary<String> pieces = piece.list().ofMinSize(2).ofMaxSize(5).map(list -> String.join("-", list));
        Arbitrary<String> tail =
                Arbitraries.strings().withCharRange('a', 'z').numeric().ofLength(8);
        return Combinators.combine(first, pieces, tail)
                .as((a, b, c) -> a + b + c)
                .withoutEdgeCases();
    }

    /** The same name in the other case, as far as it has letters. */
    static String inOtherCase(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals(name) ? name.toUpperCase(Locale.ROOT) : lower;
    }

    /** Keys of tags that everybody may use. */
    static Arbitrary<String> tagKeys() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .withCharRange('0', '9')
                .withChars('+', '-', '=', '.', '_', ':', '/')
                .ofMinLength(1)
                .ofMaxLength(20)
                .filter(key -> !key.toLowerCase(Locale.ROOT).startsWith("aws:"));
    }

    /** Values of tags. */
    static Arbitrary<String> tagValues() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars('ä', 'ß', 'é', '日', '本')
                .ofMaxLength(20);
    }
}
