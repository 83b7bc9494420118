package dev.assay.codegen.openapi;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;

/** Documentation without its markup. */
final class PlainText {
    private static final Pattern SENTENCE_END = Pattern.compile("\\.(?=\\s|$)");

    private static final Parser MARKDOWN = Parser.builder().build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder().build();

    private PlainText() {}

    /** The first sentence, as a title. */
    static String firstSentence(String documentation) {
        String html = HTML.render(MARKDOWN.parse(documentation));
        String text = Jsoup.parseBodyFragment(html).text();
        Matcher end = SENTENCE_END.matcher(text);
        return end.find() ? text.substring(0, end.start() + 1) : text;
    }
}
