package dev.assay.conformance.generate.pattern;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what may follow a backslash in an expression of {@link Pattern}, except references to groups. */
final class EscapeReader {

    /** What an escape stands for, and sentences on what the node cannot hold exactly. */
    record Escape(PatternNode node, Set<String> limitations) {
        static Escape of(PatternNode node) {
            return new Escape(node, Set.of());
        }
    }

    private final Cursor in;
    private final CharacterSets sets;

    EscapeReader(Cursor in, CharacterSets sets) {
        this.in = in;
        this.sets = sets;
    }

    /** Reads the escape whose backslash has been read. */
    Escape read(int flags) {
        int letter = in.next();
        return switch (letter) {
            case 'A' -> Escape.of(PatternNode.Anchor.START);
            case 'z', 'Z' -> Escape.of(PatternNode.Anchor.END);
            case 'b', 'B', 'G' -> boundary(letter);
            case 'R' -> lineBreak();
            case 'X' -> new Escape(chars(".", Pattern.DOTALL), Set.of("\\X is given one character"));
            case 'd', 'D', 's', 'S', 'w', 'W', 'h', 'H', 'v', 'V' ->
                Escape.of(chars("\\" + Character.toString(letter), flags));
            case 'p', 'P', 'N' -> Escape.of(chars("\\" + Character.toString(letter) + name(), flags));
            default -> Escape.of(new PatternNode.Chars(sets.literal(codePoint(letter), flags)));
        };
    }

    private Escape boundary(int letter) {
        if (in.skip("{")) {
            in.until('}');
        }
        return new Escape(PatternNode.Anchor.OTHER, Set.of("\\" + Character.toString(letter) + " is met by trial"));
    }

    private Escape lineBreak() {
        PatternNode pair = PatternNode.Sequence.of(
                List.of(new PatternNode.Chars(CharacterSet.of('\r')), new PatternNode.Chars(CharacterSet.of('\n'))));
        return Escape.of(PatternNode.Choice.of(List.of(chars("\\v", 0), pair)));
    }

    private PatternNode chars(String text, int flags) {
        return new PatternNode.Chars(sets.of(text, flags));
    }

    private String name() {
        return in.skip("{") ? "{" + in.until('}') + "}" : Character.toString(in.next());
    }

    private int codePoint(int letter) {
        return switch (letter) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 'f' -> '\f';
            case 'a' -> 0x07;
            case 'e' -> 0x1B;
            case 'c' -> in.next() ^ 64;
            case '0' -> in.peek() <= '3' ? in.digits(8, 3) : in.digits(8, 2);
            case 'x' -> in.skip("{") ? Integer.parseInt(in.until('}'), 16) : in.digits(16, 2);
            case 'u' -> utf16();
            default -> letter;
        };
    }

    /** Two escapes of surrogates are one code point, as {@link Pattern} reads them. */
    private int utf16() {
        int unit = in.digits(16, 4);
        int after = in.position();
        if (Character.isHighSurrogate((char) unit) && in.skip("\\u")) {
            int low = in.digits(16, 4);
            if (Character.isLowSurrogate((char) low)) {
                return Character.toCodePoint((char) unit, (char) low);
            }
            in.moveTo(after);
        }
        return unit;
    }
}
