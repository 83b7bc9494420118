package dev.assay.conformance.generate.pattern;

/** How simple a character is to a reader: the lower the rank, the simpler. */
final class Simplicity {
    private Simplicity() {}

    /** The rank of a code point: small letters, digits, capitals, marks of ASCII, all others. */
    static int of(int codePoint) {
        if (codePoint >= 'a' && codePoint <= 'z') {
            return codePoint - 'a';
        }
        if (codePoint >= '0' && codePoint <= '9') {
            return 26 + codePoint - '0';
        }
        if (codePoint >= 'A' && codePoint <= 'Z') {
            return 36 + codePoint - 'A';
        }
        return codePoint >= ' ' && codePoint <= '~' ? 62 + codePoint : 256 + codePoint;
    }

    /** The sum of the ranks of a text. */
    static long of(String text) {
        return text.codePoints().mapToLong(Simplicity::of).sum();
    }
}
