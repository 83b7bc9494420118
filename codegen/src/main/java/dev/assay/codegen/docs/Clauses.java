package dev.assay.codegen.docs;

import dev.assay.model.clause.Clause;
import dev.assay.model.clause.ClauseKind;
import dev.assay.model.clause.Level;
import dev.assay.model.clause.Origin;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jsoup.nodes.Element;
import software.amazon.smithy.model.shapes.OperationShape;

/** Clauses for people: the id, how binding it is, the sentence, how it is tested. */
final class Clauses {
    private static final Properties HOW_TESTED = read();

    private Clauses() {}

    private static Properties read() {
        Properties read = new Properties();
        try {
            read.load(new StringReader(Page.resource("how-tested.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    /** How clauses of a kind are tested, in a sentence. */
    static String howTested(ClauseKind kind) {
        String words = HOW_TESTED.getProperty(kind.label());
        if (words == null) {
            throw new IllegalStateException("how-tested.properties says nothing of " + kind.label());
        }
        return words;
    }

    /** Appends a list of clauses. */
    static void append(Element parent, List<Clause> clauses) {
        Element list = parent.appendElement("ul").addClass("clauses");
        for (Clause clause : clauses) {
            Element item = list.appendElement("li").addClass("clause").id(anchor(clause));
            item.attr("data-operation", clause.id().operation())
                    .attr("data-level", clause.level().name())
                    .attr("data-origin", clause.origin().name());
            item.appendElement("span").addClass("level").text(clause.level().name());
            item.appendElement("code").text(clause.id().toString());
            item.appendElement("p").text(clause.sentence());
            item.appendElement("p").addClass("quiet").text("How it is tested: " + howTested(clause.kind()));
        }
    }

    static String anchor(Clause clause) {
        return "clause/" + clause.id();
    }

    /** Fills the page with all clauses and the search. */
    static void page(Page page, Site site) {
        Element main = page.main();
        main.appendElement("h1").text("Clauses");
        main.appendElement("p")
                .text("A clause is one testable statement of the contract. A breach of a MUST fails a run of the"
                        + " suite; a breach of a SHOULD is a warning, and a failure of a strict run.");
        filter(main, site);
        main.appendElement("p").id("shown").addClass("quiet").attr("role", "status");
        for (OperationShape operation : site.contract().operations()) {
            String name = operation.getId().getName();
            Element group = main.appendElement("section").addClass("group").attr("aria-label", name);
            group.appendElement("h2")
                    .appendElement("a")
                    .attr("href", Page.operationPath(name))
                    .text(name);
            append(group, site.clauses(operation));
        }
    }

    private static void filter(Element main, Site site) {
        Element form = main.appendElement("form")
                .addClass("filter")
                .attr("role", "search")
                .attr("hidden", true);
        form.appendElement("label")
                .text("Search")
                .appendElement("input")
                .attr("type", "search")
                .attr("name", "search")
                .attr("autocomplete", "off");
        Element operations = select(form, "Operation", "operation");
        site.operationNames().forEach(name -> option(operations, name, name));
        Element levels = select(form, "Level", "level");
        Arrays.stream(Level.values()).forEach(level -> option(levels, level.name(), level.name()));
        Element origins = select(form, "Origin", "origin");
        Arrays.stream(Origin.values())
                .forEach(origin -> option(origins, origin.name(), origin.name().toLowerCase(Locale.ROOT)));
        form.appendElement("button").attr("type", "reset").text("Reset");
    }

    private static Element select(Element form, String label, String name) {
        Element select =
                form.appendElement("label").text(label).appendElement("select").attr("name", name);
        option(select, "", "all");
        return select;
    }

    private static void option(Element select, String value, String text) {
        select.appendElement("option").attr("value", value).text(text);
    }
}
