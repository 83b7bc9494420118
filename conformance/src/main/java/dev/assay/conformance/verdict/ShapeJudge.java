package dev.assay.conformance.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.node.ArrayNode;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.node.StringNode;
import software.amazon.smithy.model.shapes.ListShape;
import software.amazon.smithy.model.shapes.MapShape;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.validation.NodeValidationVisitor;
import software.amazon.smithy.model.validation.Severity;
import software.amazon.smithy.model.validation.ValidationEvent;
import software.amazon.smithy.model.validation.node.TimestampValidationStrategy;

/** Judges values against shapes: which required members are missing, and which constraints are violated. */
public final class ShapeJudge {

    private final Model model;

    /** A judge of values of this model's shapes. */
    public ShapeJudge(Model model) {
        this.model = model;
    }

    /** Sentences about required members that the value lacks, and about unions of no member, at any depth. */
    public List<String> missing(Shape shape, Node value) {
        List<String> sentences = new ArrayList<>();
        findMissing(shape, value, "", sentences);
        return sentences;
    }

    private void findMissing(Shape shape, Node value, String path, List<String> sentences) {
        if (shape.isUnionShape() && value instanceof ObjectNode union && union.isEmpty()) {
            sentences.add(path + ": the union has no member set.");
        } else if (value instanceof ObjectNode object && (shape.isStructureShape() || shape.isUnionShape())) {
            for (MemberShape member : shape.members()) {
                String at = path + "/" + member.getMemberName();
                object.getMember(member.getMemberName())
                        .ifPresentOrElse(
                                inner -> findMissing(model.expectShape(member.getTarget()), inner, at, sentences),
                                () -> {
                                    if (member.isRequired()) {
                                        sentences.add(at + ": the required member is missing.");
                                    }
                                });
            }
        } else if (value instanceof ObjectNode object && shape instanceof MapShape map) {
            for (Map.Entry<StringNode, Node> entry : object.getMembers().entrySet()) {
                Shape inner = model.expectShape(map.getValue().getTarget());
                findMissing(inner, entry.getValue(), path + "/" + entry.getKey().getValue(), sentences);
            }
        } else if (value.isArrayNode() && shape instanceof ListShape list) {
            Shape inner = model.expectShape(list.getMember().getTarget());
            int index = 0;
            for (Node item : value.expectArrayNode()) {
                findMissing(inner, item, path + "/" + index++, sentences);
            }
        }
    }

    /** Sentences about constraints that the value violates, required members aside. Lengths count code points. */
    public List<String> violations(Shape shape, Node value) {
        List<String> sentences = visit(shape, value);
        if (!hasSurrogates(value)) {
            return sentences;
        }
        // The visitor counts UTF-16 units: lengths are told by a value of the same code points in which each is one
        // unit.
        Stream<String> lengths = visit(shape, inUnits(value)).stream().filter(ShapeJudge::isAboutLength);
        return Stream.concat(sentences.stream().filter(sentence -> !isAboutLength(sentence)), lengths)
                .toList();
    }

    private List<String> visit(Shape shape, Node value) {
        NodeValidationVisitor visitor = NodeValidationVisitor.builder()
                .model(model)
                .value(value)
                .startingContext("")
                .timestampValidationStrategy(TimestampValidationStrategy.EPOCH_SECONDS)
                .addFeature(NodeValidationVisitor.Feature.ALLOW_OPTIONAL_NULLS)
                .build();
        return shape.accept(visitor).stream()
                .filter(event -> event.getSeverity().compareTo(Severity.WARNING) >= 0)
                .map(ValidationEvent::getMessage)
                .filter(message -> !message.contains("Missing required structure member"))
                .toList();
    }

    private static boolean isAboutLength(String sentence) {
        return sentence.contains("String value provided for")
                && sentence.contains("characters, but the provided value");
    }

    private static boolean hasSurrogates(Node value) {
        return Node.printJson(value).chars().anyMatch(c -> Character.isSurrogate((char) c));
    }

    private static Node inUnits(Node value) {
        if (value instanceof StringNode text) {
            return Node.from(inUnits(text.getValue()));
        }
        if (value instanceof ArrayNode list) {
            return list.getElements().stream().map(ShapeJudge::inUnits).collect(ArrayNode.collect());
        }
        if (value instanceof ObjectNode object) {
            ObjectNode.Builder builder = ObjectNode.builder();
            object.getStringMap().forEach((key, inner) -> builder.withMember(inUnits(key), inUnits(inner)));
            return builder.build();
        }
        return value;
    }

    private static String inUnits(String text) {
        return text.codePoints()
                .map(c -> Character.isBmpCodePoint(c) ? c : '\ufffd')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whether the value breaks nothing of its shape. */
    public boolean isValid(Shape shape, Node value) {
        return missing(shape, value).isEmpty() && violations(shape, value).isEmpty();
    }
}
