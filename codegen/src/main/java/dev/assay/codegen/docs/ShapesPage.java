package dev.assay.codegen.docs;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import software.amazon.smithy.model.knowledge.OperationIndex;
import software.amazon.smithy.model.neighbor.Walker;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.ErrorTrait;

/** The page of all shapes that inputs, outputs and errors are made of. */
final class ShapesPage {
    private ShapesPage() {}

    /** Fills the page. */
    static void fill(Page page, Site site) {
        Element main = page.main();
        main.appendElement("h1").text("Shapes");
        main.appendElement("p").text("What inputs, outputs and errors are made of.");
        SortedMap<String, Shape> shapes = shapes(site);
        if (shapes.isEmpty()) {
            main.appendElement("p").addClass("quiet").text("The service has none of its own.");
        }
        shapes.forEach((name, shape) -> section(main, site, name, shape));
    }

    /** The service's shapes by name, without the inputs and outputs, which stand on the pages of the operations. */
    private static SortedMap<String, Shape> shapes(Site site) {
        OperationIndex operations = OperationIndex.of(site.model());
        Set<Shape> messages = site.contract().operations().stream()
                .flatMap(operation ->
                        List.of(operations.expectInputShape(operation), operations.expectOutputShape(operation))
                                .stream())
                .collect(Collectors.toSet());
        return new Walker(site.model())
                .walkShapes(site.contract().service()).stream()
                        .filter(shape -> shape.getType().getCategory()
                                != software.amazon.smithy.model.shapes.ShapeType.Category.SERVICE)
                        .filter(shape -> !shape.isMemberShape() && !Words.isOfPrelude(shape))
                        .filter(shape -> !messages.contains(shape) || isUsed(site, shape))
                        .collect(Collectors.toMap(site::name, shape -> shape, (one, same) -> one, TreeMap::new));
    }

    /** Whether a message is a member of something as well. */
    private static boolean isUsed(Site site, Shape message) {
        return site.model().getMemberShapes().stream()
                .anyMatch(member -> member.getTarget().equals(message.getId()));
    }

    private static void section(Element main, Site site, String name, Shape shape) {
        main.appendElement("h2").id(name).text(name);
        Element kind = main.appendElement("p").addClass("quiet");
        kind.text(
                shape.hasTrait(ErrorTrait.class)
                        ? "error, status "
                                + site.contract()
                                        .status(shape.asStructureShape().orElseThrow())
                        : Words.type(site, shape));
        Prose.append(main, shape);
        List<String> words = Words.of(site.model(), shape);
        if (!words.isEmpty()) {
            Element facts = main.appendElement("ul").addClass("facts");
            words.forEach(word -> facts.appendElement("li").text(word));
        }
        switch (shape.getType()) {
            case STRUCTURE, UNION, LIST, SET, MAP -> Members.append(main, site, shape, "", Map.of());
            default -> {}
        }
    }
}
