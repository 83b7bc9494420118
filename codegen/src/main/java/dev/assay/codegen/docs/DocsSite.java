package dev.assay.codegen.docs;

import dev.assay.codegen.openapi.OpenApiDocument;
import dev.assay.model.contract.Contract;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.OperationShape;

/**
 * Documentation of a contract as files for a web server or a disk. They refer to each other alone, so no network is
 * needed to read them.
 */
public final class DocsSite {
    private final Site site;
    private final OpenApiDocument document;
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    private DocsSite(Contract contract, OpenApiDocument document, boolean isOwnModel) {
        this.site = new Site(contract, isOwnModel);
        this.document = document;
    }

    /**
     * Makes the files.
     *
     * @param document the OpenAPI document of the contract, which "try it" is made from
     * @param isOwnModel whether the contract is that of Assay's own model, which its commands take where none is named
     * @return each file's content by its path, with slashes, the same bytes on every run
     */
    public static Map<String, byte[]> files(Contract contract, OpenApiDocument document, boolean isOwnModel) {
        DocsSite made = new DocsSite(contract, document, isOwnModel);
        made.pages();
        made.downloads();
        return made.files;
    }

    private void pages() {
        page("page.html", "index.html", site.title(), page -> IndexPage.fill(page, site));
        page("page.html", "shapes.html", "Shapes", page -> ShapesPage.fill(page, site));
        page("page.html", "clauses.html", "Clauses", page -> Clauses.page(page, site));
        page("api.html", "api.html", "Try it", page -> {});
        for (OperationShape operation : site.contract().operations()) {
            String name = operation.getId().getName();
            page(
                    "page.html",
                    Page.operationPath(name),
                    name,
                    page -> OperationPage.fill(page, site, operation, document.document()));
        }
        for (String name : new String[] {"docs.css", "content.css", "docs.js", "api.css", "api.js"}) {
            text(name, Page.resource(name));
        }
        files.putAll(SwaggerUi.files());
    }

    private void page(String template, String path, String title, Consumer<Page> content) {
        Page page = Page.of(template, path, title, site);
        content.accept(page);
        text(path, page.html());
    }

    private void downloads() {
        document.files().forEach(this::text);
        ObjectNode model = ModelFile.of(site.model(), site.contract().service());
        text("model.json", Node.prettyPrintJson(model) + "\n");
        text("openapi.js", "window.openapi = " + Node.printJson(document.document()) + ";\n");
    }

    private void text(String path, String content) {
        files.put(path, content.getBytes(StandardCharsets.UTF_8));
    }
}
