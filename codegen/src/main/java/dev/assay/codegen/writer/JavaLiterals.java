package dev.assay.codegen.writer;

/** Values as Java source literals, in ASCII. */
public final class JavaLiterals {
    private JavaLiterals() {}

    /** The text as a string literal with quotes. */
    public static String string(String text) {
        StringBuilder literal = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> appendPlain(literal, c);
            }
        }
        return literal.append('"').toString();
    }

    private static void appendPlain(StringBuilder literal, char c) {
        if (c >= ' ' && c < 0x7f) {
            literal.append(c);
        } else {
            literal.append(String.format("\\u%04x", (int) c));
        }
    }
}
