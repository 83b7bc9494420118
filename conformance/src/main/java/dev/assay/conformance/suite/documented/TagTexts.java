package dev.assay.conformance.suite.documented;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/** Tags that everybody may give to a resource: those that are rare each in its turn, then others. */
final class TagTexts {

    private static final int LONGEST_KEY = 128;
    private static final int LONGEST_VALUE = 256;

    private TagTexts() {}

    /** Tags, one to five of them. */
    static Arbitrary<Map<String, String>> valid() {
        Arbitrary<Map<String, String>> others =
                Arbitraries.maps(keys(), values()).ofMinSize(1).ofMaxSize(5);
        int[] drawn = {SceneHook.triesBefore()};
        List<Map<String, String>> rare = rare();
        var generator = others.generator(100, false);
        return Arbitraries.fromGenerator(random -> drawn[0] < rare.size()
                ? new ShrinkableTags(rare.get(drawn[0]++))
                : new ShrinkableTags(generator.next(random).value()));
    }

    private static List<Map<String, String>> rare() {
        return List.of(
                Map.of("Case", "one", "case", "other"),
                Map.of("empty", ""),
                Map.of("a".repeat(LONGEST_KEY), "longest key"),
                Map.of("longest", "v".repeat(LONGEST_VALUE)),
                Map.of("aZ+,-./0123456789:;<=_", "every class of character"),
                Map.of("alphabets", "äß é 日本 \uD83D\uDE00"),
                Map.of("beyond", "\uD83D\uDE00".repeat(LONGEST_VALUE)),
                Map.of("blank", " between blanks "));
    }

    private static Arbitrary<String> keys() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .withCharRange('0', '9')
                .withChars('+', '-', '=', '.', '_', ':', '/')
                .ofMinLength(1)
                .ofMaxLength(20)
                .filter(key -> !key.toLowerCase(Locale.ROOT).startsWith("aws:"));
    }

    private static Arbitrary<String> values() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars('ä', 'ß', 'é', '日', '本')
                .ofMaxLength(20);
    }

    /** Tags that shrink to one of them, with as short a key and a value as still will do. */
    private record ShrinkableTags(Map<String, String> value) implements Shrinkable<Map<String, String>> {

        @Override
        public Stream<Shrinkable<Map<String, String>>> shrink() {
            return value.size() > 1
                    ? value.entrySet().stream().map(tag -> one(tag.getKey(), tag.getValue()))
                    : value.entrySet().stream()
                            .flatMap(tag -> Stream.concat(
                                    Stream.concat(Stream.of("a"), shorter(tag.getKey()))
                                            .filter(key -> isPlainer(key, tag.getKey()))
                                            .map(key -> one(key, tag.getValue())),
                                    shorter(tag.getValue()).map(text -> one(tag.getKey(), text))));
        }

        private static boolean isPlainer(String key, String other) {
            boolean shorter = key.length() < other.length() || (key.equals("a") && !other.equals("a"));
            return shorter && !key.isEmpty() && !key.startsWith("aws:");
        }

        private static Shrinkable<Map<String, String>> one(String key, String text) {
            return new ShrinkableTags(Collections.singletonMap(key, text));
        }

        /** The empty text, either end, the halves, and the text without one of its ends; never half of a character. */
        private static Stream<String> shorter(String text) {
            int length = text.codePointCount(0, text.length());
            if (length == 0) {
                return Stream.empty();
            }
            int second = text.offsetByCodePoints(0, 1);
            int middle = text.offsetByCodePoints(0, length / 2);
            int last = text.offsetByCodePoints(0, length - 1);
            return Stream.of(
                            "",
                            text.substring(0, second),
                            text.substring(last),
                            text.substring(middle),
                            text.substring(0, middle),
                            text.substring(second),
                            text.substring(0, last))
                    .filter(shorter -> shorter.length() < text.length())
                    .distinct();
        }

        @Override
        public ShrinkingDistance distance() {
            int characters = value.entrySet().stream()
                    .mapToInt(tag -> tag.getKey().length() + tag.getValue().length())
                    .sum();
            long odd = value.keySet().stream().filter(key -> !key.equals("a")).count();
            return ShrinkingDistance.of(value.size(), characters, odd);
        }
    }

    /** The tags with others beside them. */
    static Map<String, String> with(Map<String, String> tags, Map<String, String> more) {
        Map<String, String> together = new LinkedHashMap<>(tags);
        together.putAll(more);
        return together;
    }
}
