package dev.assay.codegen.writer;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Documentation of a model as the body of a Javadoc comment.
 *
 * <p>Smithy documentation is CommonMark with HTML in it. Javadoc is checked HTML, so only the elements below are
 * kept, well-nested; every other element gives way to its content, and whatever would end a comment, start a block
 * tag or be read as a unicode escape is written as a character reference.
 */
public final class JavadocText {
    private static final Set<String> INLINE = Set.of("b", "i", "em", "strong", "code", "sub", "sup");
    private static final Set<String> BLOCKS = Set.of("p", "ul", "ol", "li", "pre", "blockquote");
    private static final Set<String> SPLITTING = Set.of(
            "div", "h1", "h2", "h3", "h4", "h5", "h6", "note", "important", "dl", "dt", "dd", "table", "tr", "br");
    private static final Set<String> DROPPED = Set.of("script", "style", "iframe");

    private static final Parser MARKDOWN = Parser.builder().build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder().build();
    /** Text that is the same in CommonMark, HTML and Javadoc, as most documentation is; it needs no parser. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9 ,.:;'()/?%-]*");

    private static final Pattern BLANK_LINES = Pattern.compile("\\s*\n\\s*(\n\\s*)*");
    private static final Pattern EMPTY_PARAGRAPHS =
            Pattern.compile("(<p>\\s*)+(?=<p>|</|<ul>|<ol>|<pre>|<blockquote>|$)");
    private static final Pattern FIRST_PARAGRAPH = Pattern.compile("^\\s*<p>\\s*");

    private final StringBuilder out = new StringBuilder();
    private boolean preformatted;

    private JavadocText() {}

    /** Turns CommonMark or HTML into Javadoc; a single paragraph comes without its tag, others are split by {@code <p>}. */
    public static String of(String documentation) {
        if (PLAIN.matcher(documentation).matches()) {
            return documentation.strip();
        }
        JavadocText text = new JavadocText();
        text.children(Jsoup.parseBodyFragment(HTML.render(MARKDOWN.parse(documentation)))
                .body());
        String lines = BLANK_LINES.matcher(text.out).replaceAll("\n");
        String paragraphs = EMPTY_PARAGRAPHS.matcher(lines).replaceAll("");
        return FIRST_PARAGRAPH.matcher(paragraphs).replaceFirst("").strip();
    }

    /** Plain text, such as a name or a pattern, with everything that means something to Javadoc escaped. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '@', '{', '}', '\\', '*' ->
                    escaped.append("&#").append((int) c).append(';');
                default -> escapePlain(escaped, c);
            }
        }
        return escaped.toString();
    }

    private static void escapePlain(StringBuilder escaped, char c) {
        if (Character.isISOControl(c) && c != '\n' && c != '\t') {
            escaped.append(' ');
        } else {
            escaped.append(c);
        }
    }

    private void children(Node parent) {
        parent.childNodes().forEach(this::node);
    }

    private void node(Node node) {
        if (node instanceof TextNode text) {
            out.append(escape(preformatted ? text.getWholeText() : text.text()));
        } else if (node instanceof Element element) {
            element(element);
        }
    }

    private void element(Element element) {
        String name = element.normalName();
        if (DROPPED.contains(name)) {
            return;
        }
        boolean empty = element.wholeText().isBlank();
        if (name.equals("br")) {
            out.append(preformatted ? "\n" : " ");
        } else if (empty) {
            children(element);
        } else if (name.equals("a") && isWebAddress(element.attr("href")) && element.closest("code, pre") == null) {
            out.append("<a href=\"").append(attribute(element.attr("href"))).append("\">");
            children(element);
            out.append("</a>");
        } else if (preformatted) {
            children(element);
        } else if (INLINE.contains(name) && !hasBlock(element) && !isWithin(name, element)) {
            tagged(name, element);
        } else if (BLOCKS.contains(name)) {
            block(name, element);
        } else if (SPLITTING.contains(name)) {
            paragraph(element);
        } else {
            children(element);
        }
    }

    private void block(String name, Element element) {
        switch (name) {
            case "p" -> paragraph(element);
            case "pre" -> {
                preformatted = true;
                out.append("\n<pre>");
                children(element);
                out.append("</pre>\n");
                preformatted = false;
            }
            case "ul", "ol" -> list(name, element);
            case "li" -> children(element);
            default -> {
                out.append('\n');
                tagged(name, element);
                out.append('\n');
            }
        }
    }

    private void list(String name, Element element) {
        out.append("\n<").append(name).append(">\n");
        for (Element item : element.children()) {
            if (!item.wholeText().isBlank()) {
                out.append("<li>");
                JavadocText inner = new JavadocText();
                inner.children(item);
                out.append(inner.out.toString().strip().replaceFirst("^<p>\\s*", ""));
                out.append("</li>\n");
            }
        }
        out.append("</").append(name).append(">\n");
    }

    private void paragraph(Element element) {
        boolean insideInline = element.parents().stream().anyMatch(e -> INLINE.contains(e.normalName()));
        out.append(insideInline ? " " : "\n<p>");
        children(element);
        out.append(insideInline ? " " : "\n<p>");
    }

    private void tagged(String name, Element element) {
        out.append('<').append(name).append('>');
        children(element);
        out.append("</").append(name).append('>');
    }

    /** Javadoc lets no inline tag stand within its like. */
    private static boolean isWithin(String name, Element element) {
        return element.parents().stream().anyMatch(around -> around.normalName().equals(name));
    }

    private static boolean hasBlock(Element element) {
        return element.getAllElements().stream()
                .anyMatch(e -> BLOCKS.contains(e.normalName()) || SPLITTING.contains(e.normalName()));
    }

    private static boolean isWebAddress(String href) {
        try {
            String scheme = new URI(href).getScheme();
            return "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    private static String attribute(String value) {
        return escape(value).replace("\"", "&quot;");
    }
}
