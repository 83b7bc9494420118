package dev.assay.reference.validation;

import java.util.regex.Pattern;

/**
 * Matching with an end: some patterns of some models take time exponential in the length of the text. A text on which a match takes more
 * than a generous number of steps counts as not matching, so that no caller can hold up the server.
 */
final class BoundedMatch {
    /** Reads of characters; a harmless pattern needs a few for each character. */
    private static final int MAX_STEPS = 2_000_000;

    private BoundedMatch() {}

    /** Whether some part of the text matches: Smithy's patterns are not anchored. */
    static boolean find(Pattern pattern, String text) {
        try {
            return pattern.matcher(new CountedText(text)).find();
        } catch (StepsExhaustedException e) {
            return false;
        }
    }

    private static final class StepsExhaustedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StepsExhaustedException() {
            super("too many steps", null, false, false);
        }
    }

    private static final class CountedText implements CharSequence {
        private final String text;
        private int steps;

        CountedText(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++steps > MAX_STEPS) {
                throw new StepsExhaustedException();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
