package dev.assay.codegen.docs;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.DocumentationTrait;

/** Documentation of the model, which is CommonMark with HTML in it, as elements that can do no harm. */
final class Prose {
    private static final Parser MARKDOWN = Parser.builder().build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder().build();
    /** No image, which would be asked for at another host, and links to the web alone. */
    private static final Cleaner CLEANER = new Cleaner(Safelist.basic()
            .removeProtocols("a", "href", "ftp", "mailto")
            .addEnforcedAttribute("a", "rel", "noreferrer nofollow"));

    private Prose() {}

    /** Appends a shape's documentation, where it has one. */
    static void append(Element parent, Shape shape) {
        shape.getTrait(DocumentationTrait.class).ifPresent(text -> append(parent, text.getValue()));
    }

    /** Appends documentation. */
    static void append(Element parent, String documentation) {
        Document clean = CLEANER.clean(Jsoup.parseBodyFragment(HTML.render(MARKDOWN.parse(documentation))));
        clean.select("a:not([href])").unwrap();
        parent.appendChildren(clean.body().childNodesCopy());
    }
}
