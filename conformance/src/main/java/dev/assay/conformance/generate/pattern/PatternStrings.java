package dev.assay.conformance.generate.pattern;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;

/**
 * Strings that match a regular expression, and strings that just fail to.
 *
 * <p>Smithy's {@code @pattern} is a search, not a full match, unless the expression is anchored; so every string is judged by
 * {@link java.util.regex.Matcher#find()}. Bounds of length are inclusive and count Unicode code points, as {@code @length} does.
 * Strings never hold half of a surrogate pair, for such a string has no UTF-8. Immutable but for a cache, and not meant for several threads at once.
 */
public final class PatternStrings {

    private static final int VIOLATION_TRIES = 40;

    private final String regex;
    private final PatternNode root;
    private final Judge judge;
    private final Finder finder;
    private final Optional<String> limitation;

    private PatternStrings(String regex, PatternParser.Parsed parsed, Judge judge) {
        this.regex = regex;
        this.root = parsed.root();
        this.judge = judge;
        this.finder = new Finder(root, judge);
        this.limitation = parsed.limitations().isEmpty()
                ? Optional.empty()
                : Optional.of("Of the pattern " + regex + ": "
                        + parsed.limitations().stream().sorted().collect(Collectors.joining("; ")) + ".");
    }

    /**
     * Reads an expression.
     *
     * @throws java.util.regex.PatternSyntaxException if {@link Pattern} does not compile it
     */
    public static PatternStrings of(String regex) {
        Judge judge = new Judge(Pattern.compile(regex));
        return new PatternStrings(regex, PatternParser.parse(regex, new CharacterSets()), judge);
    }

    /**
     * Strings that match. They are mostly readable and mostly short, reach both bounds at times, have {@link #boundaries} as edge cases, and
     * shrink to shorter and simpler strings that match as well.
     *
     * @return empty if no matching string within the bounds was found
     */
    public Optional<Arbitrary<String>> matching(int minLength, int maxLength) {
        List<String> edges = boundaries(minLength, maxLength);
        Optional<String> known =
                edges.stream().findFirst().or(() -> finder.byChance(new Random(seed()), minLength, maxLength));
        return known.map(fallback -> new TextArbitrary(
                random -> finder.byChance(random, minLength, maxLength).orElse(fallback),
                edges,
                text -> judge.accepts(text, minLength, maxLength)));
    }

    /**
     * Matching strings at the edges: of the least and the greatest length there is, of each alternative, each number of repetitions, each kind of
     * character. Always the same ones, without duplicates; empty if no matching string was found. Strings above 65,536 code points are not made.
     */
    public List<String> boundaries(int minLength, int maxLength) {
        return new Boundaries(root, finder, seed()).of(minLength, maxLength);
    }

    /**
     * Strings within the bounds that do not match but nearly do, the sharpest first: what a lookaround forbids, one character removed,
     * doubled, inserted or replaced. Always the same ones, without duplicates, 200 at most.
     */
    public List<String> nearMisses(int minLength, int maxLength) {
        return NearMisses.of(root, judge, boundaries(minLength, maxLength), minLength, maxLength);
    }

    /**
     * Strings within the bounds that do not match, by chance, which shrink to shorter and simpler ones that do not match either.
     *
     * @return empty if every string within the bounds seems to match
     */
    public Optional<Arbitrary<String>> violating(int minLength, int maxLength) {
        List<String> misses = nearMisses(minLength, maxLength);
        Violations violations =
                new Violations(finder, judge, NearMisses.forbidden(root), new Violations.Bounds(minLength, maxLength));
        Optional<String> known =
                misses.stream().findFirst().or(() -> violations.byChance(new Random(seed()), VIOLATION_TRIES * 5));
        return known.map(fallback -> new TextArbitrary(
                random -> violations.byChance(random, VIOLATION_TRIES).orElse(fallback),
                misses,
                text -> judge.refuses(text, minLength, maxLength)));
    }

    /** What of the expression is met by trial and not by construction, as a sentence for people; empty if nothing is. */
    public Optional<String> limitation() {
        return limitation;
    }

    private long seed() {
        return regex.hashCode();
    }
}
