package dev.assay.reference.protocol;

import java.util.ArrayList;
import java.util.List;

/** Lists in one header value: comma-separated, elements with a comma, a quote or blanks around them in double quotes. */
final class HeaderValues {
    private HeaderValues() {}

    /** @throws ProtocolException if a quote is not closed or something follows it */
    static List<String> split(String value, String place) {
        List<String> elements = new ArrayList<>();
        int position = 0;
        while (position < value.length()) {
            position = skipBlanks(value, position);
            if (position < value.length() && value.charAt(position) == '"') {
                StringBuilder element = new StringBuilder();
                position = skipBlanks(value, readQuoted(value, position + 1, element, place));
                elements.add(element.toString());
                if (position < value.length() && value.charAt(position) != ',') {
                    throw ProtocolException.serialization("A comma must follow the closing quote in " + place + ".");
                }
            } else {
                int comma = value.indexOf(',', position);
                int end = comma < 0 ? value.length() : comma;
                elements.add(value.substring(position, end).strip());
                position = end;
            }
            position++;
        }
        return elements;
    }

    /** Dates of the form {@code Mon, 16 Dec 2019 23:48:18 GMT} hold a comma themselves. */
    static List<String> splitHttpDates(String value) {
        List<String> elements = new ArrayList<>();
        int start = 0;
        while (start < value.length()) {
            int inner = value.indexOf(',', start);
            int comma = inner < 0 ? -1 : value.indexOf(',', inner + 1);
            int end = comma < 0 ? value.length() : comma;
            elements.add(value.substring(start, end).strip());
            start = end + 1;
        }
        return elements;
    }

    private static int skipBlanks(String value, int from) {
        int position = from;
        while (position < value.length() && (value.charAt(position) == ' ' || value.charAt(position) == '\t')) {
            position++;
        }
        return position;
    }

    private static int readQuoted(String value, int from, StringBuilder element, String place) {
        int position = from;
        while (position < value.length() && value.charAt(position) != '"') {
            boolean escape = value.charAt(position) == '\\' && position + 1 < value.length();
            position += escape ? 1 : 0;
            element.append(value.charAt(position));
            position++;
        }
        if (position >= value.length()) {
            throw ProtocolException.serialization("A double quote is not closed in " + place + ".");
        }
        return position + 1;
    }

    /** Quotes an element where the list could not be split again without. */
    static String quoteIfNeeded(String element) {
        boolean needed = element.indexOf(',') >= 0 || element.indexOf('"') >= 0 || !element.equals(element.strip());
        return needed ? '"' + element.replace("\\", "\\\\").replace("\"", "\\\"") + '"' : element;
    }
}
