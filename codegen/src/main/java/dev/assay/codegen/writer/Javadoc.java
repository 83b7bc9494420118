package dev.assay.codegen.writer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One Javadoc comment: a text that is valid Javadoc already, and block tags in the usual order. */
public final class Javadoc {
    private static final int WIDTH = 110;
    private static final Pattern SENTENCE_END = Pattern.compile("\\.(?=\\s|$)");

    private final List<String> paragraphs = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();

    private Javadoc() {}

    /** A comment that starts with the text. */
    public static Javadoc of(String text) {
        return new Javadoc().paragraph(text);
    }

    /** Adds a paragraph; a blank one is left out. */
    public Javadoc paragraph(String text) {
        if (!text.isBlank()) {
            paragraphs.add(text.strip());
        }
        return this;
    }

    /** Adds a block tag: its name, with an argument if it takes one, and its text. */
    public Javadoc tag(String tag, String text) {
        tags.add("@" + tag + " " + text.strip());
        return this;
    }

    /** The first sentence, as the text of a tag elsewhere; markup that a cut would leave open is taken out. */
    public String firstSentence() {
        String text = paragraphs.get(0).replaceAll("</?[a-z]+[^>]*>", "").replaceAll("\\s+", " ");
        Matcher end = SENTENCE_END.matcher(text);
        return end.find() ? text.substring(0, end.start() + 1) : text;
    }

    /** The comment's lines, from {@code /**} to its end. */
    List<String> lines() {
        List<String> body = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            if (i > 0) {
                body.add("");
            }
            boolean startsWithBlock = paragraphs.get(i).matches("(?s)<(ul|ol|pre|blockquote)>.*");
            body.addAll(wrap((i > 0 && !startsWithBlock ? "<p>" : "") + paragraphs.get(i), ""));
        }
        if (!tags.isEmpty()) {
            body.add("");
            tags.forEach(tag -> body.addAll(wrap(tag, "    ")));
        }
        if (body.size() == 1 && body.get(0).length() <= WIDTH) {
            return List.of("/** " + body.get(0) + " */");
        }
        List<String> lines = new ArrayList<>();
        lines.add("/**");
        body.forEach(line -> lines.add(line.isEmpty() ? " *" : " * " + line));
        lines.add(" */");
        return lines;
    }

    private static List<String> wrap(String text, String hangingIndent) {
        List<String> lines = new ArrayList<>();
        boolean preformatted = false;
        for (String line : text.split("\n", -1)) {
            String indent = lines.isEmpty() ? "" : hangingIndent;
            preformatted |= line.contains("<pre>");
            if (preformatted) {
                lines.add(line.stripTrailing());
            } else if (!line.isBlank()) {
                wrapLine(line.strip(), indent, hangingIndent, lines);
            }
            preformatted &= !line.contains("</pre>");
        }
        return lines;
    }

    private static void wrapLine(String line, String firstIndent, String hangingIndent, List<String> lines) {
        StringBuilder current = new StringBuilder(firstIndent);
        for (String word : line.split("\\s+", -1)) {
            boolean blank = current.toString().isBlank();
            if (!blank && current.length() + 1 + word.length() > WIDTH) {
                lines.add(current.toString());
                current = new StringBuilder(hangingIndent);
                blank = true;
            }
            current.append(blank ? "" : " ").append(word);
        }
        lines.add(current.toString());
    }
}
