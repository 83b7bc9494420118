package dev.assay.codegen.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * One page. Its content is a tree of elements, so that whatever is put into it as text is escaped when the page is
 * written.
 */
final class Page {
    private static final String OPERATIONS = "operations/";

    private final Document document;

    private Page(Document document) {
        this.document = document;
    }

    /**
     * A page without content.
     *
     * @param template the name of the template's resource
     * @param path where the page stands in the site
     * @param title the page's own title, before that of the service
     */
    static Page of(String template, String path, String title, Site site) {
        Document document = Jsoup.parse(resource(template), Parser.htmlParser());
        document.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        String root = path.contains("/") ? "../" : "";
        document.title(title.equals(site.title()) ? title : title + " – " + site.title());
        document.select(".brand").forEach(brand -> brand.text(site.title()));
        for (Element list : document.select(".operations ul")) {
            site.operationNames()
                    .forEach(name -> list.appendElement("li")
                            .appendElement("a")
                            .attr("href", operationPath(name))
                            .text(name));
        }
        for (String attribute : List.of("href", "src")) {
            for (Element element : document.getElementsByAttribute(attribute)) {
                relate(element, attribute, path, root);
            }
        }
        return new Page(document);
    }

    private static void relate(Element element, String attribute, String path, String root) {
        String target = element.attr(attribute);
        if (target.equals(path) && !element.hasClass("brand")) {
            element.attr("aria-current", "page");
        }
        if (!target.startsWith("#") && !target.startsWith("data:")) {
            element.attr(attribute, root + target);
        }
    }

    static String operationPath(String operation) {
        return OPERATIONS + operation + ".html";
    }

    /** The element that the content goes into. */
    Element main() {
        return document.expectFirst("main");
    }

    String html() {
        return document.outerHtml() + "\n";
    }

    /** The text of a resource of this package. */
    static String resource(String name) {
        try (InputStream stream = Page.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The resource " + name + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
