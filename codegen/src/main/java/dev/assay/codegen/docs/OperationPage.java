package dev.assay.codegen.docs;

import dev.assay.model.clause.Clause;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import software.amazon.smithy.model.knowledge.HttpBindingIndex;
import software.amazon.smithy.model.knowledge.OperationIndex;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.model.traits.ExamplesTrait;
import software.amazon.smithy.model.traits.HttpTrait;

/** The page of one operation. */
final class OperationPage {
    private static final String ROOT = "../";

    private final Site site;
    private final OperationShape operation;
    private final ObjectNode document;
    private final Element main;
    private final List<Clause> clauses;

    private OperationPage(Page page, Site site, OperationShape operation, ObjectNode document) {
        this.site = site;
        this.operation = operation;
        this.document = document;
        this.main = page.main();
        this.clauses = site.clauses(operation);
    }

    /**
     * Fills the page.
     *
     * @param document the OpenAPI document, which has the requests of the examples
     */
    static void fill(Page page, Site site, OperationShape operation, ObjectNode document) {
        OperationPage filled = new OperationPage(page, site, operation, document);
        filled.head();
        filled.messages();
        filled.errors();
        filled.examples();
        filled.main.appendElement("h2").id("clauses").text("Clauses");
        Clauses.append(filled.main, filled.clauses);
    }

    private String name() {
        return operation.getId().getName();
    }

    private void head() {
        main.appendElement("h1").text(name());
        operation.getTrait(HttpTrait.class).ifPresent(http -> {
            Element route = main.appendElement("p").addClass("route").appendElement("code");
            route.appendElement("b").text(http.getMethod());
            route.appendText(http.getUri().toString());
        });
        Prose.append(main, operation);
    }

    private void messages() {
        OperationIndex index = OperationIndex.of(site.model());
        HttpBindingIndex bindings = HttpBindingIndex.of(site.model());
        main.appendElement("h2").id("input").text("Input");
        Members.append(main, site, index.expectInputShape(operation), ROOT, bindings.getRequestBindings(operation));
        main.appendElement("h2").id("output").text("Output");
        operation
                .getTrait(HttpTrait.class)
                .ifPresent(http -> main.appendElement("p").text("Status " + http.getCode() + "."));
        Members.append(main, site, index.expectOutputShape(operation), ROOT, bindings.getResponseBindings(operation));
    }

    private void errors() {
        main.appendElement("h2").id("errors").text("Errors");
        List<StructureShape> errors = site.contract().errors(operation);
        if (errors.isEmpty()) {
            main.appendElement("p").addClass("quiet").text("The model names none.");
        }
        for (StructureShape error : errors) {
            String name = site.name(error);
            Element title = main.appendElement("h3").id("error/" + name);
            title.text(site.contract().status(error) + " ");
            title.appendElement("a").attr("href", ROOT + "shapes.html#" + name).text(name);
            Prose.append(main, error);
            causes(error);
        }
    }

    private void causes(StructureShape error) {
        String name = error.getId().getName();
        Pattern word = Pattern.compile("\\b" + Pattern.quote(name) + "\\b");
        Element list = new Element("ul");
        for (Clause clause : clauses) {
            if (clause.member().isEmpty() && word.matcher(clause.sentence()).find()) {
                Element item = list.appendElement("li").text(clause.sentence() + " ");
                item.appendElement("a")
                        .attr("href", "#" + Clauses.anchor(clause))
                        .text(clause.id().toString());
            }
        }
        long members =
                clauses.stream().filter(clause -> clause.member().isPresent()).count();
        if (members > 0 && site.contract().validationErrors(operation).contains(name)) {
            Element item = list.appendElement("li").text("A member of the input breaks a constraint: ");
            item.appendElement("a").attr("href", "#input").text("see the input");
        }
        if (list.childrenSize() > 0) {
            main.appendElement("p").text("Causes:");
            main.appendChild(list);
        }
    }

    private void examples() {
        main.appendElement("h2").id("examples").text("Examples");
        main.appendElement("p").text("The address is that of assay serve --port 4566; put your endpoint in its place.");
        List<ExamplesTrait.Example> examples = operation
                .getTrait(ExamplesTrait.class)
                .map(ExamplesTrait::getExamples)
                .orElse(List.of());
        RequestExample first = RequestExample.of(document, name(), exampleName(1));
        if (examples.isEmpty()) {
            code(main, "curl", Snippets.curl(first));
        }
        for (int i = 0; i < examples.size(); i++) {
            example(examples.get(i), RequestExample.of(document, name(), exampleName(i + 1)));
        }
        main.appendElement("h3").text(examples.isEmpty() ? "In other languages" : "The first in other languages");
        for (Map.Entry<String, String> snippet : Snippets.of(first).entrySet()) {
            Element details = main.appendElement("details");
            details.appendElement("summary").text(snippet.getKey());
            code(details, snippet.getKey(), snippet.getValue());
        }
    }

    /** How smithy-openapi names the examples of an operation. */
    private String exampleName(int number) {
        return name() + "_example" + number;
    }

    private void example(ExamplesTrait.Example example, RequestExample request) {
        main.appendElement("h3").text(example.getTitle());
        example.getDocumentation().ifPresent(text -> Prose.append(main, text));
        code(main, "curl: " + example.getTitle(), Snippets.curl(request));
        example.getError().ifPresent(error -> {
            Element answer = main.appendElement("p").text("Answered with ");
            answer.appendElement("code").text(error.getShapeId().getName());
            answer.appendText(":");
            code(main, "Answer: " + example.getTitle(), Node.prettyPrintJson(error.getContent()));
        });
        example.getOutput().filter(output -> !output.isEmpty()).ifPresent(output -> {
            main.appendElement("p").text("Answered with:");
            code(main, "Answer: " + example.getTitle(), Node.prettyPrintJson(output));
        });
    }

    /** Code can be scrolled, so the keyboard has to reach it, and a reader to say what it is. */
    private static void code(Element parent, String label, String text) {
        parent.appendElement("pre")
                .attr("tabindex", "0")
                .attr("role", "region")
                .attr("aria-label", label)
                .appendElement("code")
                .text(text.stripTrailing());
    }
}
