package dev.assay.codegen.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.codegen.openapi.DocumentVersion;
import dev.assay.codegen.openapi.OpenApiDocument;
import dev.assay.model.clause.Clause;
import dev.assay.model.clause.ClauseKind;
import dev.assay.model.contract.Contract;
import dev.assay.model.contract.ContractLoader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.smithy.model.shapes.OperationShape;

class DocsSiteTest {
    enum Model {
        OWN,
        KIOSK,
        HOSTILE;

        Contract contract() {
            ContractLoader loader = new ContractLoader();
            return switch (this) {
                case OWN -> loader.loadDefault();
                case KIOSK ->
                    loader.load(
                            List.of(Path.of("src/test/resources/golden/openapi-kiosk/model.smithy")),
                            Optional.of("example.kiosk#Golden"));
                case HOSTILE ->
                    loader.load(List.of(Path.of("src/test/resources/docs/hostile.smithy")), Optional.empty());
            };
        }
    }

    private static Map<String, byte[]> site(Contract contract) {
        return DocsSite.files(
                contract,
                OpenApiDocument.of(contract, DocumentVersion.V3_1_0, DocsSiteTest.class.getClassLoader()),
                false);
    }

    private static Document page(Map<String, byte[]> site, String path) {
        assertThat(site).containsKey(path);
        return Jsoup.parse(new String(site.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource
    void everyOperationHasItsPageAndEveryClauseItsPlace(Model model) {
        Contract contract = model.contract();
        Map<String, byte[]> site = site(contract);
        Document all = page(site, "clauses.html");
        for (OperationShape operation : contract.operations()) {
            Document page = page(site, "operations/" + operation.getId().getName() + ".html");
            assertThat(page.select("h1").text()).isEqualTo(operation.getId().getName());
            for (Clause clause : contract.clauses(operation, 1)) {
                for (Document one : List.of(page, all)) {
                    Element place = Objects.requireNonNull(
                            one.getElementById("clause/" + clause.id()),
                            clause.id().toString());
                    assertThat(place.text()).contains(clause.level().name(), "How it is tested: ");
                }
            }
        }
        assertThat(site).containsKeys("index.html", "shapes.html", "api.html", "openapi.json", "model.json");
    }

    @ParameterizedTest
    @EnumSource
    void everyLinkLeadsToAPlaceOfTheSite(Model model) {
        Map<String, byte[]> site = site(model.contract());
        for (String path : site.keySet()) {
            if (path.endsWith(".html")) {
                Document page = page(site, path);
                page.getElementsByAttribute("href")
                        .forEach(element -> leadsTo(site, path, element, element.attr("href")));
                page.getElementsByAttribute("src")
                        .forEach(element -> leadsTo(site, path, element, element.attr("src")));
                assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
            }
        }
    }

    /** What is loaded has to be of the site; only a link of the model's own documentation may lead elsewhere. */
    private static void leadsTo(Map<String, byte[]> site, String from, Element element, String target) {
        boolean isOfDocumentation =
                element.normalName().equals("a") && element.attr("rel").contains("noreferrer");
        if (target.equals("data:,") || isOfDocumentation) {
            return;
        }
        URI there = URI.create("site:/" + from).resolve(target);
        assertThat(there.getScheme()).as(target).isEqualTo("site");
        String file = there.getPath().substring(1);
        assertThat(site).as("%s in %s", target, from).containsKey(file);
        if (there.getFragment() != null) {
            assertThat(page(site, file).getElementById(there.getFragment()))
                    .as("%s in %s", target, from)
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoRunsMakeTheSameBytes(Model model) {
        Map<String, byte[]> first = site(model.contract());
        Map<String, byte[]> second = site(model.contract());
        assertThat(second.keySet()).isEqualTo(first.keySet());
        first.forEach((path, content) -> assertThat(second.get(path)).as(path).isEqualTo(content));
    }

    @Test
    void hostileTextIsShownAndDoesNothing() {
        Map<String, byte[]> site = site(Model.HOSTILE.contract());
        for (String path : site.keySet()) {
            if (path.endsWith(".html")) {
                Document page = page(site, path);
                assertThat(page.select("script:not([src]), iframe, img, svg, style, main link"))
                        .isEmpty();
                for (Element element : page.getAllElements()) {
                    assertThat(element.attributes().asList())
                            .noneMatch(attribute -> attribute.getKey().startsWith("on")
                                    || attribute.getValue().startsWith("javascript:"));
                }
            }
        }
        Document index = page(site, "index.html");
        assertThat(index.select("h1").text()).isEqualTo("</title><script>globalThis.hacked = 2</script>");
        assertThat(index.select("main em").eachText()).contains("stressed");
        assertThat(index.select("main a[href='https://example.com/page']").attr("rel"))
                .contains("noreferrer");
        Document put = page(site, "operations/Put.html");
        assertThat(put.select("main").text()).contains("globalThis.hacked = 5", "& \"quoted\" 'quoted' <code>");
        assertThat(put.expectFirst("pre").text()).contains("%3Cscript%3E", "--data '{\"text\":\"</script><script>");
    }

    @Test
    void errorsComeWithTheirCauses() {
        Document page = page(site(Model.OWN.contract()), "operations/CopyClusterSnapshot.html");
        Element conflict = Objects.requireNonNull(page.getElementById("error/ConflictException"));
        assertThat(conflict.text()).isEqualTo("409 ConflictException");
        assertThat(conflict.nextElementSiblings().select("ul").eachText().get(0))
                .contains("CopyClusterSnapshot/name-taken");
        assertThat(page.select("main pre").eachText())
                .anyMatch(text ->
                        text.startsWith("curl --request POST 'http://127.0.0.1:4566/cluster-snapshot/arn%3Aaws"));
    }

    @Test
    void theModelCanBeLoadedAgain(@TempDir Path folder) throws Exception {
        Contract contract = Model.KIOSK.contract();
        Path model = Files.write(folder.resolve("model.json"), site(contract).getOrDefault("model.json", new byte[0]));
        assertThat(new ContractLoader()
                        .load(List.of(model), Optional.of("example.kiosk#Golden"))
                        .clauses())
                .extracting(Clause::id)
                .containsExactlyElementsOf(
                        contract.clauses().stream().map(Clause::id).toList());
    }

    @ParameterizedTest
    @EnumSource
    void everyKindSaysHowItIsTested(ClauseKind kind) {
        assertThat(Clauses.howTested(kind)).endsWith(".");
    }
}
