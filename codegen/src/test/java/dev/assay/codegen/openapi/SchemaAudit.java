package dev.assay.codegen.openapi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.HttpBinding.Location;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.model.traits.JsonNameTrait;
import software.amazon.smithy.model.traits.LengthTrait;
import software.amazon.smithy.model.traits.PatternTrait;
import software.amazon.smithy.model.traits.RangeTrait;
import software.amazon.smithy.model.traits.SparseTrait;
import software.amazon.smithy.model.traits.UniqueItemsTrait;

/** Compares the shapes of a model with the schemas that stand for them. */
final class SchemaAudit {
    private static final String SCHEMAS = "#/components/schemas/";

    private final Model model;
    private final ObjectNode all;
    private final Findings findings;
    private final Set<String> compared = new HashSet<>();

    SchemaAudit(Model model, ObjectNode document, Findings findings) {
        this.model = model;
        this.all = document.getObjectMember("components")
                .flatMap(components -> components.getObjectMember("schemas"))
                .orElse(Node.objectNode());
        this.findings = findings;
    }

    /** Of alternatives, the one that has all members of an error; the schema itself where it has none. */
    Optional<ObjectNode> alternative(ObjectNode schema, StructureShape error) {
        List<ObjectNode> parts = parts(schema);
        List<ObjectNode> alternatives = parts.stream()
                .flatMap(part -> Stream.of("anyOf", "oneOf").flatMap(word -> part.getArrayMember(word).stream()))
                .flatMap(list -> list.getElementsAs(ObjectNode.class).stream())
                .toList();
        if (alternatives.isEmpty()) {
            return Optional.of(schema);
        }
        String name = error.getId().getName().replaceAll("[^A-Za-z0-9]", "");
        return alternatives.stream()
                .filter(node -> node.getStringMemberOrDefault("$ref", "").startsWith(SCHEMAS + name))
                .findFirst();
    }

    /** A member as a property of an object. */
    void property(MemberShape member, ObjectNode object) {
        String name = member.getTrait(JsonNameTrait.class)
                .map(JsonNameTrait::getValue)
                .orElse(member.getMemberName());
        List<ObjectNode> parts = parts(object);
        Optional<ObjectNode> schema = parts.stream()
                .flatMap(part -> part.getObjectMember("properties").stream())
                .flatMap(properties -> properties.getObjectMember(name).stream())
                .findFirst();
        if (schema.isEmpty()) {
            findings.missing(member, "member", "no property of the schema");
            return;
        }
        boolean isRequired = parts.stream()
                .flatMap(part -> part.getArrayMember("required").stream())
                .flatMap(names -> names.getElements().stream())
                .anyMatch(required -> required.expectStringNode().getValue().equals(name));
        if (member.isRequired() && !isRequired) {
            findings.missing(member, "@required", "not a required property");
        }
        member(member, schema.get(), Location.DOCUMENT);
    }

    /** A member and all below it. */
    void member(MemberShape member, ObjectNode schema, Location location) {
        String reference = parts(schema).stream()
                .flatMap(part -> part.getStringMember("$ref").stream())
                .map(Object::toString)
                .collect(Collectors.joining(" "));
        if (!compared.add(
                member.getId() + " " + location + " " + (reference.isEmpty() ? schema.hashCode() : reference))) {
            return;
        }
        constraints(member, parts(schema), location);
        below(model.expectShape(member.getTarget()), schema, location);
    }

    private void constraints(MemberShape member, List<ObjectNode> parts, Location location) {
        Shape target = model.expectShape(member.getTarget());
        member.getMemberTrait(model, LengthTrait.class).ifPresent(length -> length(member, target, length, parts));
        member.getMemberTrait(model, PatternTrait.class)
                .filter(pattern -> parts.stream()
                        .noneMatch(part -> part.getStringMember("pattern").isPresent()))
                .ifPresent(pattern -> findings.missing(member, "@pattern", "not in the schema"));
        member.getMemberTrait(model, RangeTrait.class)
                .filter(range ->
                        !range.getMin().map(min -> has(parts, "minimum", min)).orElse(true)
                                || !range.getMax()
                                        .map(max -> has(parts, "maximum", max))
                                        .orElse(true))
                .ifPresent(range -> findings.missing(member, "@range", "not in the schema"));
        boolean isUnique = parts.stream().anyMatch(part -> part.getBooleanMemberOrDefault("uniqueItems"));
        if (member.getMemberTrait(model, UniqueItemsTrait.class).isPresent() && !isUnique) {
            findings.missing(member, "@uniqueItems", "not in the schema");
        }
        values(member, target, parts, location);
    }

    private void length(MemberShape member, Shape target, LengthTrait length, List<ObjectNode> parts) {
        String unit = switch (target.getType()) {
            case LIST, SET -> "Items";
            case MAP -> "Properties";
            default -> "Length";
        };
        // A blob travels as Base64, four letters for up to three octets.
        long scale = target.isBlobShape() ? 1 : 0;
        boolean min = length.getMin()
                .map(value -> value == 0 || has(parts, "min" + unit, new BigDecimal(letters(value, scale))))
                .orElse(true);
        boolean max = length.getMax()
                .map(value -> has(parts, "max" + unit, new BigDecimal(letters(value, scale))))
                .orElse(true);
        if (!min || !max) {
            findings.missing(member, "@length", "not in the schema");
        }
    }

    private static long letters(long octets, long scale) {
        return scale == 0 ? octets : (octets + 2) / 3 * 4;
    }

    private void values(MemberShape member, Shape target, List<ObjectNode> parts, Location location) {
        Set<String> expected = target.asEnumShape()
                .map(shape -> Set.copyOf(shape.getEnumValues().values()))
                .or(() -> target.asIntEnumShape()
                        .map(shape -> shape.getEnumValues().values().stream()
                                .map(String::valueOf)
                                .collect(Collectors.toSet())))
                .orElse(Set.of());
        Set<String> found = parts.stream()
                .flatMap(part -> part.getArrayMember("enum").stream())
                .flatMap(list -> list.getElements().stream())
                .map(node -> Node.printJson(node).replace("\"", ""))
                .collect(Collectors.toSet());
        Set<String> plain = expected.stream()
                .map(value -> Node.printJson(Node.from(value)).replace("\"", ""))
                .collect(Collectors.toSet());
        if (!found.containsAll(plain)) {
            findings.missing(member, "enum", "values are missing in the schema of the " + location);
        }
    }

    private void below(Shape target, ObjectNode schema, Location location) {
        if (target.isListShape()) {
            MemberShape element = target.asListShape().orElseThrow().getMember();
            part(schema, "items")
                    .ifPresentOrElse(
                            items -> element(target, element, items, location),
                            () -> findings.missing(target, "items", "the schema has none"));
        } else if (target.isMapShape()) {
            map(target, schema, location);
        } else if (target.isStructureShape()) {
            target.members().forEach(member -> property(member, schema));
        } else if (target.isUnionShape()) {
            target.members().forEach(member -> variant(member, schema));
        }
    }

    private void element(Shape collection, MemberShape member, ObjectNode schema, Location location) {
        if (collection.hasTrait(SparseTrait.class) && location == Location.DOCUMENT && !admitsNull(schema)) {
            findings.missing(collection, "@sparse", "the schema refuses null");
        }
        member(member, schema, location);
    }

    private static boolean admitsNull(ObjectNode schema) {
        return schema.getBooleanMemberOrDefault("nullable")
                || schema.getArrayMember("anyOf").stream()
                        .flatMap(list -> list.getElementsAs(ObjectNode.class).stream())
                        .anyMatch(part ->
                                part.getStringMemberOrDefault("type", "").equals("null"))
                || schema.isEmpty();
    }

    private void map(Shape target, ObjectNode schema, Location location) {
        var map = target.asMapShape().orElseThrow();
        part(schema, "additionalProperties")
                .ifPresentOrElse(
                        values -> element(target, map.getValue(), values, location),
                        () -> findings.missing(target, "values", "the schema has none"));
        member(map.getKey(), part(schema, "propertyNames").orElse(Node.objectNode()), Location.DOCUMENT);
    }

    private void variant(MemberShape member, ObjectNode schema) {
        String name = member.getTrait(JsonNameTrait.class)
                .map(JsonNameTrait::getValue)
                .orElse(member.getMemberName());
        parts(schema).stream()
                .flatMap(part -> part.getArrayMember("oneOf").stream())
                .flatMap(list -> list.getElementsAs(ObjectNode.class).stream())
                .flatMap(variant -> variant.getObjectMember("properties").stream())
                .flatMap(properties -> properties.getObjectMember(name).stream())
                .findFirst()
                .ifPresentOrElse(
                        found -> member(member, found, Location.DOCUMENT),
                        () -> findings.missing(member, "variant", "no alternative of the schema"));
    }

    private Optional<ObjectNode> part(ObjectNode schema, String word) {
        return parts(schema).stream()
                .flatMap(part -> part.getObjectMember(word).stream())
                .findFirst();
    }

    /** A schema, and all that it refers to or adds up. */
    private List<ObjectNode> parts(ObjectNode schema) {
        List<ObjectNode> parts = new ArrayList<>(List.of(schema));
        schema.getStringMember("$ref")
                .map(reference -> reference.getValue().substring(SCHEMAS.length()))
                .flatMap(all::getObjectMember)
                .ifPresent(referred -> parts.addAll(parts(referred)));
        schema.getArrayMember("allOf")
                .ifPresent(list -> list.getElementsAs(ObjectNode.class).forEach(part -> parts.addAll(parts(part))));
        schema.getArrayMember("anyOf")
                .filter(list -> admitsNull(schema))
                .ifPresent(list -> list.getElementsAs(ObjectNode.class).forEach(part -> parts.addAll(parts(part))));
        return parts;
    }

    private static boolean has(List<ObjectNode> parts, String word, BigDecimal value) {
        return parts.stream()
                .flatMap(part -> part.getNumberMember(word).stream())
                .anyMatch(number -> new BigDecimal(number.getValue().toString()).compareTo(value) == 0);
    }
}
