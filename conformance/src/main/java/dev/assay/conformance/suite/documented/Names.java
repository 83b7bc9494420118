package dev.assay.conformance.suite.documented;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Valid names of copies: those that are rare each in its turn, then others, long enough to be nobody else's. */
final class Names {

    static final int LONGEST = 63;

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String DIGITS = "0123456789";
    private static final Pattern VALID = Pattern.compile("[a-zA-Z](-?[a-zA-Z0-9])*");

    private Names() {}

    static boolean isValid(String name) {
        return name.length() <= LONGEST && VALID.matcher(name).matches();
    }

    /** Names at the limits of what is valid, then others; each letter begins one of them. */
    static Arbitrary<String> valid() {
        int[] drawn = {SceneHook.triesBefore()};
        List<Character> first = new ArrayList<>();
        return Arbitraries.fromGenerator(random -> {
            if (first.isEmpty()) {
                first.addAll(shuffled(LETTERS, random));
            }
            char letter = first.get(drawn[0] % first.size());
            List<String> rare = rare(letter, random);
            String name = drawn[0] < rare.size() ? rare.get(drawn[0]) : ordinary(letter, random);
            drawn[0]++;
            return new ShrinkableName(name);
        });
    }

    /** Every character, a hyphen at every place, each length at a limit, each class beside a hyphen and at the end. */
    private static List<String> rare(char letter, Random random) {
        String all = letter
                + shuffled(LETTERS.replace(String.valueOf(letter), "") + DIGITS, random).stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining());
        String some = text(random, 8);
        return List.of(
                all,
                letter + "-" + hyphens(random, 30) + "z",
                letter + text(random, 1) + "-" + hyphens(random, 30),
                letter + text(random, LONGEST - 2) + "7",
                String.valueOf(letter),
                letter + "0",
                letter + some + "-0",
                letter + some + "9-Z");
    }

    /** Characters with a hyphen after each but the last. */
    private static String hyphens(Random random, int characters) {
        return text(random, characters).chars().mapToObj(Character::toString).collect(Collectors.joining("-"));
    }

    private static String ordinary(char letter, Random random) {
        int pieces = 1 + random.nextInt(4);
        return letter
                + IntStream.range(0, pieces)
                        .mapToObj(i -> text(random, 1 + random.nextInt(6)) + "-")
                        .collect(Collectors.joining())
                + text(random, 8);
    }

    private static String text(Random random, int length) {
        String from = LETTERS + DIGITS;
        return random.ints(length, 0, from.length())
                .mapToObj(i -> String.valueOf(from.charAt(i)))
                .collect(Collectors.joining());
    }

    private static List<Character> shuffled(String text, Random random) {
        List<Character> characters =
                new ArrayList<>(text.chars().mapToObj(c -> (char) c).toList());
        Collections.shuffle(characters, random);
        return characters;
    }

    /** The same name with every letter in the other case. */
    static String inOtherCase(String name) {
        return name.chars()
                .map(c -> Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
