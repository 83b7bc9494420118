package dev.assay.conformance.generate.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Reads an expression that {@link Pattern} has compiled already into a tree. What a class of characters means is asked of {@link Pattern};
 * what the tree cannot hold exactly is noted as a limitation.
 */
final class PatternParser {

    /** What was read: the tree and sentences on what it cannot hold exactly. */
    record Parsed(PatternNode root, Set<String> limitations) {}

    private final CharacterSets sets;
    private final Cursor in;
    private final EscapeReader escapes;
    private final Map<Integer, Lengths> groupLengths = new HashMap<>();
    private final Map<String, Integer> groupNames = new HashMap<>();
    private final Set<String> limitations = new LinkedHashSet<>();
    private int groups;
    private int flags;

    private PatternParser(String regex, CharacterSets sets) {
        this.sets = sets;
        this.in = new Cursor(regex);
        this.escapes = new EscapeReader(in, sets);
    }

    static Parsed parse(String regex, CharacterSets sets) {
        PatternParser parser = new PatternParser(regex, sets);
        PatternNode root = parser.alternatives();
        if (!parser.in.atEnd()) {
            parser.limitations.add("the expression could be read only up to its character " + parser.in.position());
        }
        return new Parsed(root, parser.limitations);
    }

    private PatternNode alternatives() {
        List<PatternNode> alternatives = new ArrayList<>();
        alternatives.add(sequence());
        while (in.skip("|")) {
            alternatives.add(sequence());
        }
        return alternatives.size() == 1 ? alternatives.get(0) : PatternNode.Choice.of(alternatives);
    }

    private PatternNode sequence() {
        List<PatternNode> parts = new ArrayList<>();
        skipComments();
        while (!in.atEnd() && !in.looksAt("|") && !in.looksAt(")")) {
            if (in.skip("\\Q")) {
                quoted(parts);
            } else if (!in.skip("\\E")) {
                parts.add(repeated(atom()));
            }
            skipComments();
        }
        return parts.size() == 1 ? parts.get(0) : PatternNode.Sequence.of(parts);
    }

    private void quoted(List<PatternNode> into) {
        while (!in.atEnd() && !in.skip("\\E")) {
            into.add(literal(in.next()));
        }
        if (!into.isEmpty()) {
            into.add(repeated(into.remove(into.size() - 1)));
        }
    }

    private PatternNode atom() {
        if (in.looksAt("[")) {
            return new PatternNode.Chars(sets.of(characterClass(), flags));
        }
        if (in.skip("(")) {
            return group();
        }
        if (in.skip("\\")) {
            return escape();
        }
        int codePoint = in.next();
        return switch (codePoint) {
            case '.' -> new PatternNode.Chars(sets.of(".", flags));
            case '^' -> PatternNode.Anchor.START;
            case '$' -> PatternNode.Anchor.END;
            default -> literal(codePoint);
        };
    }

    private PatternNode literal(int codePoint) {
        return new PatternNode.Chars(sets.literal(codePoint, flags));
    }

    /** The class ends where the text up to there compiles for the first time, for {@link Pattern} too reads it from the left to its end. */
    private String characterClass() {
        int end = in.position();
        while ((end = in.indexOf(']', end) + 1) > 0) {
            String text = in.since(in.position(), end);
            if (compiles(text)) {
                in.moveTo(end);
                return text;
            }
        }
        throw new IllegalArgumentException("A class of characters has no end: " + in.since(in.position(), in.size()));
    }

    private boolean compiles(String text) {
        try {
            Pattern.compile(text, flags);
            return true;
        } catch (PatternSyntaxException unfinished) {
            return false;
        }
    }

    private PatternNode group() {
        int outer = flags;
        PatternNode node = groupBody();
        if (node == null) {
            return PatternNode.Sequence.of(List.of());
        }
        in.skip(")");
        flags = outer;
        return node;
    }

    /** The group's node, or null for flags such as {@code (?i)}, which hold to the end of the group around them. */
    private @Nullable PatternNode groupBody() {
        if (in.skip("?=")) {
            return look(true, false);
        } else if (in.skip("?!")) {
            return look(true, true);
        } else if (in.skip("?<=")) {
            return look(false, false);
        } else if (in.skip("?<!")) {
            return look(false, true);
        } else if (in.skip("?>")) {
            limitations.add("an atomic group is met by trial");
            return alternatives();
        } else if (in.skip("?<")) {
            groupNames.put(in.until('>'), groups + 1);
            return capturing();
        } else if (in.skip("?")) {
            return readFlags() ? null : alternatives();
        }
        return capturing();
    }

    private PatternNode capturing() {
        int number = ++groups;
        PatternNode part = alternatives();
        groupLengths.put(number, part.lengths());
        return new PatternNode.Group(number, part);
    }

    private PatternNode look(boolean ahead, boolean negative) {
        limitations.add((negative ? "a negative " : "a ") + (ahead ? "lookahead" : "lookbehind") + " is met by trial");
        return new PatternNode.Look(ahead, negative, alternatives());
    }

    /** Reads flags; true if they stand alone, false if they open a group. */
    private boolean readFlags() {
        boolean on = true;
        while (!in.atEnd()) {
            int codePoint = in.next();
            if (codePoint == ')' || codePoint == ':') {
                return codePoint == ')';
            } else if (codePoint == '-') {
                on = false;
            } else {
                int flag = flag(codePoint);
                flags = on ? flags | flag : flags & ~flag;
            }
        }
        return true;
    }

    private static int flag(int letter) {
        return switch (letter) {
            case 'i' -> Pattern.CASE_INSENSITIVE;
            case 'm' -> Pattern.MULTILINE;
            case 's' -> Pattern.DOTALL;
            case 'd' -> Pattern.UNIX_LINES;
            case 'u' -> Pattern.UNICODE_CASE;
            case 'x' -> Pattern.COMMENTS;
            case 'U' -> Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNICODE_CASE;
            default -> 0;
        };
    }

    private PatternNode escape() {
        if (in.skip("k<")) {
            return backReference(groupNames.getOrDefault(in.until('>'), 0));
        }
        int codePoint = in.peek();
        if (codePoint >= '1' && codePoint <= '9') {
            return backReference(in.number(groups));
        }
        EscapeReader.Escape read = escapes.read(flags);
        limitations.addAll(read.limitations());
        return read.node();
    }

    private PatternNode backReference(int number) {
        limitations.add("a back reference repeats what its group was last given");
        return new PatternNode.BackReference(
                number, groupLengths.getOrDefault(number, new Lengths(0, Lengths.UNBOUNDED)));
    }

    private PatternNode repeated(PatternNode part) {
        PatternNode node = part;
        skipComments();
        while (!in.atEnd()) {
            if (in.skip("*")) {
                node = PatternNode.Repeat.of(node, 0, Lengths.UNBOUNDED);
            } else if (in.skip("+")) {
                node = PatternNode.Repeat.of(node, 1, Lengths.UNBOUNDED);
            } else if (in.skip("?")) {
                node = PatternNode.Repeat.of(node, 0, 1);
            } else if (in.skip("{")) {
                node = counted(node);
            } else {
                return node;
            }
            if (!in.skip("?") && in.skip("+")) {
                limitations.add("a possessive quantifier is met by trial");
            }
        }
        return node;
    }

    private PatternNode counted(PatternNode part) {
        String[] counts = in.until('}').split(",", -1);
        long least = Long.parseLong(counts[0].strip());
        if (counts.length == 1) {
            return PatternNode.Repeat.of(part, least, least);
        }
        String most = counts[1].strip();
        return PatternNode.Repeat.of(part, least, most.isEmpty() ? Lengths.UNBOUNDED : Long.parseLong(most));
    }

    private void skipComments() {
        while ((flags & Pattern.COMMENTS) != 0 && !in.atEnd()) {
            if (in.peek() == '#') {
                in.until('\n');
            } else if (Character.isWhitespace(in.peek())) {
                in.next();
            } else {
                return;
            }
        }
    }
}
