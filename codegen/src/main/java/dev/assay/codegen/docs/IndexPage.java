package dev.assay.codegen.docs;

import java.util.List;
import org.jsoup.nodes.Element;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.traits.HttpTrait;

/** The first page: the service, its operations, how to use it, what to download. */
final class IndexPage {
    private IndexPage() {}

    /** Fills the page. */
    static void fill(Page page, Site site) {
        Element main = page.main();
        main.appendElement("h1").text(site.title());
        String version = site.contract().service().getVersion();
        if (!version.isEmpty()) {
            main.appendElement("p").addClass("quiet").text("Version " + version);
        }
        Prose.append(main, site.contract().service());
        operations(main, site);
        use(main, site);
        downloads(main);
    }

    private static void operations(Element main, Site site) {
        main.appendElement("h2").id("operations").text("Operations");
        Element table = main.appendElement("div").addClass("scroll").appendElement("table");
        Element head = table.appendElement("thead").appendElement("tr");
        for (String title : List.of("Operation", "Request", "Meaning", "Clauses")) {
            head.appendElement("th").attr("scope", "col").text(title);
        }
        Element body = table.appendElement("tbody");
        for (OperationShape operation : site.contract().operations()) {
            String name = operation.getId().getName();
            Element row = body.appendElement("tr");
            row.appendElement("th")
                    .attr("scope", "row")
                    .appendElement("a")
                    .attr("href", Page.operationPath(name))
                    .text(name);
            Element request = row.appendElement("td");
            operation
                    .getTrait(HttpTrait.class)
                    .ifPresent(http -> request.appendElement("code").text(http.getMethod() + " " + http.getUri()));
            Prose.append(row.appendElement("td"), operation);
            row.appendElement("td")
                    .addClass("count")
                    .text(site.clauses(operation).size() + " clauses");
        }
    }

    private static void use(Element main, Site site) {
        main.appendElement("h2").id("use").text("How to use it");
        Element list = main.appendElement("ul");
        Element tryIt = list.appendElement("li");
        tryIt.appendElement("a").attr("href", "api.html").text("Try it");
        tryIt.appendText(" in the browser, or copy an example from the page of an operation.");
        step(list, "Make a client: ", "assay generate client --lang python --out DIR" + site.arguments());
        step(list, "Check an endpoint against the clauses: ", "assay check --endpoint URL" + site.arguments());
        Element clauses = list.appendElement("li");
        clauses.appendText("Read what is promised, and how each promise is tested: ");
        clauses.appendElement("a").attr("href", "clauses.html").text("the clauses");
        clauses.appendText(".");
    }

    private static void step(Element list, String words, String command) {
        list.appendElement("li").text(words).appendElement("code").text(command);
    }

    private static void downloads(Element main) {
        main.appendElement("h2").id("downloads").text("Downloads");
        Element list = main.appendElement("dl").addClass("downloads");
        download(list, "openapi.json", "The OpenAPI document, with the clauses of each operation in it.");
        download(list, "openapi-losses.json", "What the model says and an OpenAPI document cannot.");
        download(list, "model.json", "The Smithy model as a JSON AST, which says all of it.");
    }

    private static void download(Element list, String file, String meaning) {
        list.appendElement("dt")
                .appendElement("a")
                .attr("href", file)
                .attr("download", true)
                .text(file);
        list.appendElement("dd").text(meaning);
    }
}
