package dev.assay.conformance.report;

import java.util.Locale;

/** How texts stand on a screen of some width, in colour or not. What is to be copied is never broken into lines. */
final class Layout {

    /** Colours by what they mean. */
    enum Tone {
        GOOD("32"),
        BAD("1;31"),
        DOUBTFUL("33"),
        FAINT("2");

        private final String code;

        Tone(String code) {
            this.code = code;
        }
    }

    /** Narrower than this, lines are hard to read whatever is done. */
    private static final int LEAST_WIDTH = 40;

    private final int width;
    private final boolean colour;

    /** @param width the columns of the screen, 0 where lines may be of any length */
    Layout(int width, boolean colour) {
        this.width = width == 0 ? Integer.MAX_VALUE : Math.max(LEAST_WIDTH, width);
        this.colour = colour;
    }

    String tone(Tone tone, String text) {
        return colour ? "\u001b[" + tone.code + "m" + text + "\u001b[0m" : text;
    }

    /** A text after a label; its further lines stand below its first. */
    String labelled(String label, String text) {
        int room = width - label.length();
        if (text.length() <= room) {
            return label + text;
        }
        StringBuilder lines = new StringBuilder(label);
        int column = 0;
        for (String word : text.split(" ", -1)) {
            if (column > 0 && column + 1 + word.length() > room) {
                lines.append('\n').append(" ".repeat(label.length())).append(word);
                column = word.length();
            } else {
                lines.append(column > 0 ? " " : "").append(word);
                column += (column > 0 ? 1 : 0) + word.length();
            }
        }
        return lines.toString();
    }

    /** A text on one line, cut where the screen ends. */
    String line(String text) {
        return text.length() <= width ? text : text.substring(0, width - 1) + "…";
    }

    /** Characters of an answer that would do something to a terminal stand as what they are. */
    static String harmless(String text) {
        StringBuilder harmless = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c != '\n' && (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)) {
                harmless.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                harmless.appendCodePoint(c);
            }
        });
        return harmless.toString();
    }
}
