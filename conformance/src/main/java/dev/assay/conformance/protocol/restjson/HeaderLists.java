package dev.assay.conformance.protocol.restjson;

import java.util.ArrayList;
import java.util.List;

/** Lists within one header field, by the rules of Smithy's {@code httpHeader} trait. */
final class HeaderLists {
    private HeaderLists() {}

    /** An element as it stands in a list: in quotes if it holds a comma, a quote or white space at an end. */
    static String quoted(String element) {
        boolean needsQuotes =
                element.indexOf(',') >= 0 || element.indexOf('"') >= 0 || !element.equals(element.strip());
        return needsQuotes ? '"' + element.replace("\\", "\\\\").replace("\"", "\\\"") + '"' : element;
    }

    /** Splits at commas outside of quotes and takes the quotes off. */
    static List<String> split(String field) {
        List<String> elements = new ArrayList<>();
        StringBuilder element = new StringBuilder();
        boolean inQuotes = false;
        boolean wasQuoted = false;
        for (int i = 0; i < field.length(); i++) {
            char character = field.charAt(i);
            if (inQuotes && character == '\\' && i + 1 < field.length()) {
                element.append(field.charAt(++i));
            } else if (character == '"' && (inQuotes || element.toString().isBlank())) {
                inQuotes = !inQuotes;
                if (inQuotes) {
                    element.setLength(0);
                }
                wasQuoted = true;
            } else if (character == ',' && !inQuotes) {
                elements.add(wasQuoted ? element.toString() : element.toString().strip());
                element.setLength(0);
                wasQuoted = false;
            } else if (inQuotes || !wasQuoted) {
                element.append(character);
            }
        }
        elements.add(wasQuoted ? element.toString() : element.toString().strip());
        return elements;
    }

    /** Splits at every second comma, for HTTP dates hold one each. */
    static List<String> splitDates(String field) {
        String[] halves = field.split(",", -1);
        List<String> dates = new ArrayList<>();
        for (int i = 0; i < halves.length; i += 2) {
            dates.add(i + 1 < halves.length ? halves[i].strip() + "," + halves[i + 1] : halves[i].strip());
        }
        return dates;
    }
}
