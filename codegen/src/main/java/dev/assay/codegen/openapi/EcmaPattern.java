package dev.assay.codegen.openapi;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Regular expressions as JSON Schema wants them: of ECMA-262, in its Unicode mode. Smithy names the same dialect, but
 * reads patterns by Java's rules, so that models have Java's words in them.
 */
final class EcmaPattern {
    /** What only Java has, and no other words of ECMA-262 say: flags and atomic groups. */
    private static final Pattern UNTRANSLATABLE = Pattern.compile("(?<!\\\\)\\(\\?([a-zA-Z-]+[:)]|>)");

    private static final Pattern HEX = Pattern.compile("\\\\x\\{([0-9A-Fa-f]+)}");
    private static final Pattern PROPERTY = Pattern.compile("\\\\([pP])(?:\\{\\^?([^}]*)}|([A-Z]))");

    /** Java's POSIX classes, as the inside of a character class. */
    private static final Map<String, String> POSIX = Map.ofEntries(
            Map.entry("Lower", "a-z"),
            Map.entry("Upper", "A-Z"),
            Map.entry("Alpha", "A-Za-z"),
            Map.entry("Digit", "0-9"),
            Map.entry("Alnum", "0-9A-Za-z"),
            Map.entry("Punct", "!-\\/:-@\\[-`\\{-~"),
            Map.entry("Graph", "!-~"),
            Map.entry("Print", " -~"),
            Map.entry("Blank", " \\t"),
            Map.entry("Cntrl", "\\x00-\\x1F\\x7F"),
            Map.entry("XDigit", "0-9A-Fa-f"),
            Map.entry("Space", " \\t\\n\\x0B\\f\\r"));

    /** Java's names of Unicode's properties that ECMA-262 names otherwise; general categories have one name in both. */
    private static final Map<String, String> UNICODE = Map.of(
            "IsAlphabetic", "Alphabetic",
            "IsWhitespace", "White_Space",
            "IsWhite_Space", "White_Space",
            "IsUppercase", "Uppercase",
            "IsLowercase", "Lowercase",
            "IsIdeographic", "Ideographic",
            "IsDigit", "Nd",
            "IsLetter", "L",
            "all", "Any");

    /** Letters that mean the same after a backslash in both. */
    private static final String SAME = "dDwWsSbBtnrfv0123456789xuckpP";

    private static final String SYNTAX = "^$\\.*+?()[]{}|/";

    private final String java;
    private final StringBuilder ecma = new StringBuilder();
    private int at;
    private boolean inClass;
    private boolean afterQuantifier;

    private EcmaPattern(String java) {
        this.java = java;
    }

    /** The same expression in ECMA-262; empty where there is none. */
    static Optional<String> of(String java) {
        if (UNTRANSLATABLE.matcher(java).find()) {
            return Optional.empty();
        }
        EcmaPattern pattern = new EcmaPattern(HEX.matcher(java).replaceAll("\\\\u{$1}"));
        return pattern.translate() ? Optional.of(pattern.ecma.toString()) : Optional.empty();
    }

    private boolean translate() {
        while (at < java.length()) {
            char next = java.charAt(at);
            boolean quantified = afterQuantifier;
            afterQuantifier = false;
            boolean isPossessive = quantified && next == '+';
            if (isPossessive || !(next == '\\' ? escape() : inClass ? inClass(next) : outside(next))) {
                return false;
            }
        }
        return true;
    }

    /** What stands outside of classes: brackets that close nothing are letters in Java, and errors in Unicode mode. */
    private boolean outside(char next) {
        if (next == '[') {
            inClass = true;
            boolean negated = java.startsWith("^", at + 1);
            ecma.append(negated ? "[^" : "[");
            at += negated ? 2 : 1;
            if (java.startsWith("]", at)) {
                ecma.append("\\]");
                at++;
            }
            return true;
        }
        afterQuantifier = "*+?".indexOf(next) >= 0 || (next == '}' && closesQuantifier());
        boolean isLetter = next == ']' || (next == '}' && !closesQuantifier()) || (next == '{' && !opensQuantifier());
        ecma.append(isLetter ? "\\" : "").append(next);
        at++;
        return true;
    }

    private boolean opensQuantifier() {
        return java.substring(at).matches("(?s)\\{\\d+(,\\d*)?}.*");
    }

    private boolean closesQuantifier() {
        return java.substring(0, at + 1).matches("(?s).*\\{\\d+(,\\d*)?}");
    }

    /** Classes within a class are unions and intersections in Java and letters in ECMA-262. */
    private boolean inClass(char next) {
        if (next == '[' || java.startsWith("&&", at)) {
            return false;
        }
        inClass = next != ']';
        ecma.append(next == '-' && isBesideClass() ? "\\" : "").append(next);
        at++;
        return true;
    }

    /** Whether the hyphen has a class such as a word character beside it, where Unicode mode allows no range. */
    private boolean isBesideClass() {
        boolean after = ecma.toString().matches("(?s).*\\\\([dDwWsS]|[pP]\\{[^}]*})");
        boolean before = java.substring(at + 1).matches("(?s)\\\\[dDwWsSpP].*");
        boolean first = ecma.charAt(ecma.length() - 1) == '[' || java.startsWith("]", at + 1);
        return !first && (after || before);
    }

    private boolean escape() {
        if (at + 1 >= java.length()) {
            return false;
        }
        char letter = java.charAt(at + 1);
        if (letter == 'p' || letter == 'P') {
            return property();
        }
        if (letter == 'Q') {
            return quotation();
        }
        if (java.startsWith("u{", at + 1)) {
            int end = java.indexOf('}', at) + 1;
            ecma.append(java, at, end);
            at = end;
            return true;
        }
        String translated = switch (letter) {
            case 'A' -> "^";
            case 'z', 'Z' -> "$";
            case 'a' -> "\\x07";
            case 'e' -> "\\x1B";
            case 'h' -> inClass ? " \\t\\xA0" : "[ \\t\\xA0]";
            case '-' -> inClass ? "\\-" : "-";
            default -> known(letter);
        };
        ecma.append(translated);
        at += 2;
        return !translated.isEmpty();
    }

    private static String known(char letter) {
        if (SAME.indexOf(letter) >= 0 || SYNTAX.indexOf(letter) >= 0) {
            return "\\" + letter;
        }
        return Character.isLetterOrDigit(letter) ? "" : String.valueOf(letter);
    }

    private boolean quotation() {
        int end = java.indexOf("\\E", at);
        String quoted = java.substring(at + 2, end < 0 ? java.length() : end);
        quoted.chars()
                .forEach(letter ->
                        ecma.append(SYNTAX.indexOf(letter) < 0 ? "" : "\\").append((char) letter));
        at = end < 0 ? java.length() : end + 2;
        return true;
    }

    private boolean property() {
        Matcher property = PROPERTY.matcher(java).region(at, java.length());
        if (!property.lookingAt()) {
            return false;
        }
        String name = property.group(2) == null ? property.group(3) : property.group(2);
        boolean negated = property.group(1).equals("P") ^ property.group().contains("{^");
        String posix = POSIX.get(name);
        String unicode = UNICODE.getOrDefault(name, name);
        boolean isKnown = posix != null
                || (unicode.matches("(Is)?[A-Z][a-z]?|[A-Z][A-Za-z_]+") && !unicode.matches("(In|Is|java).{3,}"));
        if (!isKnown) {
            return false;
        }
        if (posix == null) {
            ecma.append(negated ? "\\P{" : "\\p{")
                    .append(unicode.replaceFirst("^Is", ""))
                    .append('}');
        } else if (inClass && negated) {
            return false;
        } else {
            ecma.append(inClass ? posix : (negated ? "[^" : "[") + posix + "]");
        }
        at = property.end();
        return true;
    }
}
