package dev.assay.conformance.generate.pattern;

/** A place in a text that is read from left to right. */
final class Cursor {
    private final String text;
    private int at;

    Cursor(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    int position() {
        return at;
    }

    int size() {
        return text.length();
    }

    void moveTo(int position) {
        at = position;
    }

    boolean looksAt(String expected) {
        return text.startsWith(expected, at);
    }

    /** Steps over the text if it comes next. */
    boolean skip(String expected) {
        boolean found = looksAt(expected);
        at += found ? expected.length() : 0;
        return found;
    }

    /** The next code point, or -1 at the end. */
    int peek() {
        return atEnd() ? -1 : text.codePointAt(at);
    }

    /** Takes the next code point. */
    int next() {
        if (atEnd()) {
            throw new IllegalArgumentException("The expression ends too early: " + text);
        }
        int codePoint = text.codePointAt(at);
        at += Character.charCount(codePoint);
        return codePoint;
    }

    /** Takes the text up to a character, which is stepped over; all that is left if it does not come. */
    String until(char end) {
        int found = text.indexOf(end, at);
        int stop = found < 0 ? text.length() : found;
        String read = text.substring(at, stop);
        at = found < 0 ? stop : stop + 1;
        return read;
    }

    /** Takes digits as long as the number stays at or below the limit; one digit at least. */
    int number(int limit) {
        int number = next() - '0';
        while (peek() >= '0' && peek() <= '9' && number * 10 + peek() - '0' <= limit) {
            number = number * 10 + next() - '0';
        }
        return number;
    }

    /** Takes up to so many digits of a base and gives their value. */
    int digits(int base, int most) {
        int value = 0;
        for (int i = 0; i < most && Character.digit(peek(), base) >= 0; i++) {
            value = value * base + Character.digit(next(), base);
        }
        return value;
    }

    int indexOf(char character, int from) {
        return text.indexOf(character, from);
    }

    String since(int from, int to) {
        return text.substring(from, to);
    }
}
