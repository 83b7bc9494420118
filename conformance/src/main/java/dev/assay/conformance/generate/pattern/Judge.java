package dev.assay.conformance.generate.pattern;

import java.util.regex.Pattern;

/** The last word on every string: {@code find} of {@link Pattern}, and the number of code points. */
final class Judge {

    /** What the expression says to a text. */
    enum Answer {
        MATCH,
        MISMATCH,
        /** The engine of {@link Pattern} would need too many steps or too deep a stack. */
        UNKNOWN
    }

    private static final int STEPS_AT_LEAST = 200_000;
    private static final int STEPS_PER_CHARACTER = 400;

    private final Pattern pattern;

    Judge(Pattern pattern) {
        this.pattern = pattern;
    }

    Answer answer(String text) {
        try {
            return pattern.matcher(new Metered(text)).find() ? Answer.MATCH : Answer.MISMATCH;
        } catch (TooManySteps | StackOverflowError tooHard) {
            // Expressions of exponential cost and deep recursion are facts of java.util.regex: such a text is of no use
            // to anybody.
            return Answer.UNKNOWN;
        }
    }

    boolean accepts(String text, int min, int max) {
        return fits(text, min, max) && answer(text) == Answer.MATCH;
    }

    boolean refuses(String text, int min, int max) {
        return fits(text, min, max) && answer(text) == Answer.MISMATCH;
    }

    static boolean fits(String text, int min, int max) {
        if (text.length() < min) {
            return false;
        }
        int length = text.codePointCount(0, text.length());
        return length >= min && length <= max;
    }

    private static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManySteps() {
            super("too many steps", null, false, false);
        }
    }

    /** A text that ends a search which reads it far too often. */
    private static final class Metered implements CharSequence {
        private final String text;
        private int left;

        Metered(String text) {
            this.text = text;
            this.left = (int)
                    Math.min(Integer.MAX_VALUE, Math.max(STEPS_AT_LEAST, (long) text.length() * STEPS_PER_CHARACTER));
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (--left < 0) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
