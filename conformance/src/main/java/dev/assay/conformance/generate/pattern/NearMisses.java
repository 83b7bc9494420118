package dev.assay.conformance.generate.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Strings that fail to match by little, each made from a matching one by one edit. */
final class NearMisses {

    private static final int MOST = 200;
    private static final int MOST_OF_A_KIND = 40;
    private static final int BASES = 3;
    private static final int POSITIONS = 12;
    private static final int SHORT = 128;
    private static final int LOOK_SAMPLES = 3;
    private static final int LOOK_ROOM = 12;
    /** What careless readings of a class let in: marks, other alphabets' letters and digits, white space, a control character, an emoji. */
    private static final List<Integer> FOREIGN = List.of(
            (int) ' ', 0xE9, 0xFF11, 0x661, 0xFF41, 0x131, 0x17F, 0x212A, (int) '\n', (int) '\t', 0x1F600, 0xA0, 0);

    private static final String COMMON = "-_.:/+@#$%&*\"'\\<>(){}[]=,;!?~^`|Aa0Zz9";

    private final PatternNode root;
    private final Judge judge;
    private final List<String> samples;
    private final int min;
    private final int max;
    private final Set<String> found = new LinkedHashSet<>();

    private NearMisses(PatternNode root, Judge judge, List<String> samples, int min, int max) {
        this.root = root;
        this.judge = judge;
        this.samples = samples;
        this.min = min;
        this.max = max;
    }

    /**
     * Near misses of at most {@value #MOST}.
     *
     * @param samples matching strings to start from
     */
    static List<String> of(PatternNode root, Judge judge, List<String> samples, int min, int max) {
        NearMisses misses = new NearMisses(root, judge, samples, min, max);
        misses.collect();
        return misses.found.stream().limit(MOST).toList();
    }

    /** Characters that the expression's sets leave out, those beside a set first. */
    static List<Integer> forbidden(PatternNode root) {
        Set<Integer> forbidden = new LinkedHashSet<>();
        List<CharacterSet> sets = Looks.sets(root);
        sets.forEach(set -> forbidden.addAll(set.neighbours()));
        forbidden.addAll(FOREIGN);
        COMMON.codePoints().forEach(forbidden::add);
        List<Integer> everywhere = new ArrayList<>(forbidden);
        everywhere.removeIf(codePoint -> !sets.isEmpty() && sets.stream().allMatch(set -> set.contains(codePoint)));
        return everywhere.isEmpty() ? FOREIGN : everywhere;
    }

    /** Edits of every kind take turns, so that the first few misses are of all kinds. */
    private void collect() {
        List<Integer> forbidden = forbidden(root);
        add("");
        for (String base : bases()) {
            List<Set<String>> kinds = List.of(
                    kind(() -> lookarounds(base)),
                    kind(() -> ends(base)),
                    kind(() -> structure(base)),
                    kind(() -> sharpCharacters(base, forbidden)));
            takeTurns(kinds);
        }
        bases().forEach(base -> allCharacters(base, forbidden));
    }

    /** What an edit finds, of which no more than a share is kept. */
    private Set<String> kind(Runnable edit) {
        Set<String> before = new LinkedHashSet<>(found);
        found.clear();
        edit.run();
        Set<String> own = new LinkedHashSet<>();
        found.stream().limit(MOST_OF_A_KIND).forEach(own::add);
        found.clear();
        found.addAll(before);
        return own;
    }

    private void takeTurns(List<Set<String>> kinds) {
        List<Iterator<String>> turns = kinds.stream().map(Set::iterator).toList();
        while (turns.stream().anyMatch(Iterator::hasNext)) {
            for (Iterator<String> turn : turns) {
                if (turn.hasNext()) {
                    found.add(turn.next());
                }
            }
        }
    }

    /** Short samples of several characters, for they have a first, a middle and a last place; else whatever there is. */
    private List<String> bases() {
        List<String> sorted = samples.stream()
                .filter(sample -> sample.length() >= 3)
                .sorted(Comparator.comparingInt(String::length))
                .limit(BASES)
                .toList();
        if (!sorted.isEmpty()) {
            List<String> bases = new ArrayList<>(sorted);
            samples.stream()
                    .filter(sample -> !sorted.contains(sample) && sample.length() <= SHORT)
                    .limit(1)
                    .forEach(bases::add);
            return bases;
        }
        return samples.stream().limit(BASES).toList();
    }

    /** What negative lookarounds forbid, before, after and within a base. */
    private void lookarounds(String base) {
        Random random = new Random(base.length());
        for (PatternNode.Look look : Looks.of(root)) {
            long most = Math.min(max, look.part().lengths().min() + LOOK_ROOM);
            for (int i = 0; look.negative() && i < LOOK_SAMPLES; i++) {
                Choices choices = i == 0 ? new Choices.Simplest() : new Choices.ByChance(random);
                TreeWriter.write(look.part(), 0, most, choices).ifPresent(text -> {
                    add(look.ahead() ? text + base : base + text);
                    add(text);
                    add(look.ahead() ? base + text : text + base);
                    add(cut(base, text, look.ahead()));
                });
            }
        }
    }

    /** The text in place of as much of the base, for bases that are as long as they may be. */
    private static String cut(String base, String text, boolean atStart) {
        if (text.length() >= base.length()) {
            return text;
        }
        return atStart ? text + base.substring(text.length()) : base.substring(0, base.length() - text.length()) + text;
    }

    private void ends(String base) {
        for (String end : List.of("-", "_", ".", " ", "\n", "\n\n", "0", "9")) {
            add(base + end);
            add(end + base);
        }
        add(" " + base + " ");
        add(base + base);
        add(base.toUpperCase(Locale.ROOT));
        add(base.toLowerCase(Locale.ROOT));
    }

    /** One character less, one twice, one more at each place. */
    private void structure(String base) {
        int[] codePoints = base.codePoints().toArray();
        for (int at : places(codePoints.length)) {
            add(edited(codePoints, at, 1));
            add(edited(codePoints, at, 0, codePoints[at]));
            add(edited(codePoints, at, 1, '-'));
            add(edited(codePoints, at, 0, '-', '-'));
            add(edited(codePoints, at, 1, '0'));
        }
    }

    private void sharpCharacters(String base, List<Integer> forbidden) {
        int[] codePoints = base.codePoints().toArray();
        Set<Integer> sharp = new LinkedHashSet<>(places(codePoints.length));
        sharp.retainAll(List.of(0, codePoints.length / 2, codePoints.length - 1));
        for (int codePoint : forbidden) {
            for (int at : sharp) {
                add(edited(codePoints, at, 1, codePoint));
            }
        }
    }

    private void allCharacters(String base, List<Integer> forbidden) {
        int[] codePoints = base.codePoints().toArray();
        for (int codePoint : forbidden) {
            if (found.size() >= MOST) {
                return;
            }
            for (int at : places(codePoints.length)) {
                add(edited(codePoints, at, 1, codePoint));
                add(edited(codePoints, at, 0, codePoint));
            }
            add(edited(codePoints, codePoints.length, 0, codePoint));
        }
    }

    /** All places of a short text; the first and last ones and the middle of a long one. */
    private static List<Integer> places(int length) {
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < length; at++) {
            if (length <= POSITIONS || at < POSITIONS / 3 || at >= length - POSITIONS / 3 || at == length / 2) {
                places.add(at);
            }
        }
        return places;
    }

    static String edited(int[] codePoints, int at, int removed, int... inserted) {
        StringBuilder text = new StringBuilder(codePoints.length + inserted.length);
        for (int i = 0; i < at; i++) {
            text.appendCodePoint(codePoints[i]);
        }
        for (int codePoint : inserted) {
            text.appendCodePoint(codePoint);
        }
        for (int i = at + removed; i < codePoints.length; i++) {
            text.appendCodePoint(codePoints[i]);
        }
        return text.toString();
    }

    private void add(String candidate) {
        if (found.size() < MOST && !found.contains(candidate) && judge.refuses(candidate, min, max)) {
            found.add(candidate);
        }
    }
}
