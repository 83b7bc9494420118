package dev.assay.codegen.docs;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.model.knowledge.HttpBinding;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.DocumentationTrait;

/** A table of members: what each is, where it travels, what is demanded of it. */
final class Members {
    private Members() {}

    /**
     * Appends the table.
     *
     * @param root the way from the page to the site's root
     * @param bindings where members travel in a message, by name; empty where all are in a JSON value
     */
    static void append(Element parent, Site site, Shape shape, String root, Map<String, HttpBinding> bindings) {
        if (shape.members().isEmpty()) {
            parent.appendElement("p").addClass("quiet").text("No members.");
            return;
        }
        Element table = parent.appendElement("div").addClass("scroll").appendElement("table");
        Element head = table.appendElement("thead").appendElement("tr");
        for (String title : List.of("Member", "Type", "Constraints", "Meaning")) {
            head.appendElement("th").attr("scope", "col").text(title);
        }
        Element body = table.appendElement("tbody");
        for (MemberShape member : shape.members()) {
            row(body.appendElement("tr"), site, member, root, bindings.get(member.getMemberName()));
        }
    }

    private static void row(Element row, Site site, MemberShape member, String root, @Nullable HttpBinding binding) {
        row.appendElement("th").attr("scope", "row").appendElement("code").text(member.getMemberName());
        Element type = row.appendElement("td");
        appendType(type, site, site.model().expectShape(member.getTarget()), root);
        if (binding != null) {
            place(type.appendElement("div").addClass("quiet"), binding);
        }
        Element demands = row.appendElement("td").appendElement("ul").addClass("facts");
        if (member.isRequired()) {
            demands.appendElement("li").appendElement("strong").text("required");
        }
        Words.of(site.model(), member)
                .forEach(words -> demands.appendElement("li").text(words));
        if (demands.childrenSize() == 0) {
            demands.replaceWith(new Element("span").addClass("quiet").text("none"));
        }
        Element meaning = row.appendElement("td");
        member.getMemberTrait(site.model(), DocumentationTrait.class)
                .ifPresent(text -> Prose.append(meaning, text.getValue()));
    }

    /** A shape's name as a link to what it is; a word for what the prelude has. */
    static void appendType(Element parent, Site site, Shape shape, String root) {
        if (Words.isOfPrelude(shape)) {
            parent.appendText(Words.type(site, shape));
            return;
        }
        parent.appendElement("a")
                .attr("href", root + "shapes.html#" + site.name(shape))
                .text(site.name(shape));
        parent.appendText(" (" + Words.type(site, shape) + ")");
    }

    private static void place(Element parent, HttpBinding binding) {
        switch (binding.getLocation()) {
            case LABEL -> parent.text("in the path");
            case QUERY -> parent.text("query parameter ").appendElement("code").text(binding.getLocationName());
            case QUERY_PARAMS -> parent.text("all other query parameters");
            case HEADER -> parent.text("header ").appendElement("code").text(binding.getLocationName());
            case PREFIX_HEADERS ->
                parent.text("headers that begin with ").appendElement("code").text(binding.getLocationName());
            case PAYLOAD -> parent.text("the whole body");
            case DOCUMENT -> parent.text("in the body");
            default ->
                parent.text("in the "
                        + binding.getLocation().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
    }
}
