package dev.assay.conformance.generate.pattern;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Expressions put together by chance from small parts. */
class PatternStringsProperties {

    /** An expression and a string that ought to match it. */
    record Made(String regex, String text) {}

    @Property(tries = 300)
    boolean stringsMatchWhateverTheExpression(@ForAll("matches") Made made) {
        return Pattern.compile(made.regex).matcher(made.text).find()
                && made.text.codePointCount(0, made.text.length()) <= 40;
    }

    @Property(tries = 300)
    boolean stringsOfExactLength(@ForAll("expressions") String regex) {
        PatternStrings strings = PatternStrings.of(regex);
        return strings.boundaries(0, 40).stream()
                .allMatch(text ->
                        strings
                                .boundaries(
                                        text.codePointCount(0, text.length()), text.codePointCount(0, text.length()))
                                .stream()
                                .allMatch(same -> same.codePointCount(0, same.length())
                                        == text.codePointCount(0, text.length())));
    }

    @Property(tries = 100)
    boolean missesNeverMatch(@ForAll("expressions") String regex) {
        Pattern pattern = Pattern.compile(regex);
        return PatternStrings.of(regex).nearMisses(0, 40).stream().noneMatch(pattern.asPredicate());
    }

    @Provide
    Arbitrary<Made> matches() {
        return expressions()
                .flatMap(regex -> PatternStrings.of(regex)
                        .matching(0, 40)
                        .orElseThrow(() -> new AssertionError("no string for " + regex))
                        .map(text -> new Made(regex, text)));
    }

    /** Each of them has a match of at most 40 characters. */
    @Provide
    Arbitrary<String> expressions() {
        Arbitrary<String> atoms = Arbitraries.of(
                "a", "[b-f]", "\\d", "\\.", "[^x]", "(?:gh|i)", "(j)", "\\w", ".", "\\p{Lu}", "[k-m&&[^l]]");
        Arbitrary<String> quantifiers = Arbitraries.of("", "", "*", "+", "?", "{2}", "{1,3}", "{0,2}?", "*?");
        Arbitrary<String> parts = atoms.flatMap(atom -> quantifiers.map(quantifier -> atom + quantifier));
        Arbitrary<String> rows = parts.list().ofMinSize(1).ofMaxSize(5).map(list -> String.join("", list));
        Arbitrary<String> choices = rows.list().ofMinSize(1).ofMaxSize(3).map(list -> String.join("|", list));
        return choices.flatMap(choice -> Arbitraries.of("%s", "^(?:%s)$", "^(%s)", "(%s)$", "^(?:%s){1,2}$")
                .map(frame -> String.format(frame, choice)));
    }
}
