package dev.assay.codegen.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.smithy.jsonschema.JsonSchemaMapper;
import software.amazon.smithy.jsonschema.JsonSchemaMapperContext;
import software.amazon.smithy.jsonschema.Schema;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.DocumentationTrait;
import software.amazon.smithy.model.traits.SparseTrait;
import software.amazon.smithy.openapi.OpenApiConfig;
import software.amazon.smithy.openapi.OpenApiVersion;

/**
 * Says what smithy-openapi leaves out of schemas: constraints and documentation of members whose target has a schema
 * of its own, nulls in sparse collections, Base64 lengths, the limits of small integers, patterns of ECMA-262.
 */
final class SchemaMapper implements JsonSchemaMapper {
    @Override
    public Schema.Builder updateSchema(JsonSchemaMapperContext context, Schema.Builder schema) {
        if (!(context.getConfig() instanceof ContractConfig config)) {
            return schema;
        }
        Model model = context.getModel();
        Shape shape = context.getShape();
        switch (shape.getType()) {
            case STRUCTURE -> structure(model, shape, schema);
            case UNION -> union(model, shape, schema);
            case LIST, SET -> list(model, shape.asListShape().orElseThrow().getMember(), schema, config);
            case MAP -> map(model, shape, schema, config);
            default -> Constraints.complete(model, shape, schema);
        }
        return schema;
    }

    private static void structure(Model model, Shape shape, Schema.Builder schema) {
        Schema made = schema.build();
        shape.members().forEach(member -> {
            String name = WireForm.name(member);
            made.getProperty(name).ifPresent(property -> schema.putProperty(name, complete(model, member, property)));
        });
    }

    private static void union(Model model, Shape shape, Schema.Builder schema) {
        List<Schema> variants = new ArrayList<>();
        for (Schema variant : schema.build().getOneOf()) {
            Schema.Builder changed = variant.toBuilder();
            shape.members().forEach(member -> {
                String name = WireForm.name(member);
                variant.getProperty(name)
                        .ifPresent(property -> changed.putProperty(name, complete(model, member, property)));
            });
            variants.add(changed.build());
        }
        schema.oneOf(variants);
    }

    private static void list(Model model, MemberShape member, Schema.Builder schema, OpenApiConfig config) {
        Schema made = schema.build();
        boolean isSparse = model.expectShape(member.getContainer()).hasTrait(SparseTrait.class);
        made.getItems()
                .map(items -> complete(model, member, items))
                .ifPresent(items -> schema.items(isSparse ? nullable(items, config) : items));
    }

    private static void map(Model model, Shape shape, Schema.Builder schema, OpenApiConfig config) {
        var map = shape.asMapShape().orElseThrow();
        Schema made = schema.build();
        made.getAdditionalProperties()
                .map(values -> complete(model, map.getValue(), values))
                .ifPresent(values -> schema.additionalProperties(
                        shape.hasTrait(SparseTrait.class) ? nullable(values, config) : values));
        made.getPropertyNames()
                .map(names -> complete(model, map.getKey(), names))
                .ifPresent(schema::propertyNames);
    }

    /** A member refers to its target's schema; what it adds stands beside, which 3.0 allows in an allOf alone. */
    private static Schema complete(Model model, MemberShape member, Schema schema) {
        boolean isReference = schema.getRef().isPresent()
                || schema.getAllOf().stream().anyMatch(part -> part.getRef().isPresent());
        if (!isReference) {
            return schema;
        }
        Optional<Schema> extra = Constraints.ofMember(model, member);
        Optional<String> docs = member.getTrait(DocumentationTrait.class).map(DocumentationTrait::getValue);
        if (extra.isEmpty() && docs.isEmpty()) {
            return schema;
        }
        List<Schema> parts = new ArrayList<>(schema.getRef().isPresent() ? List.of(schema) : schema.getAllOf());
        extra.ifPresent(parts::add);
        return Schema.builder().allOf(parts).description(docs.orElse(null)).build();
    }

    private static Schema nullable(Schema schema, OpenApiConfig config) {
        if (schema.toNode().expectObjectNode().isEmpty()) {
            return schema;
        }
        if (config.getVersion() == OpenApiVersion.VERSION_3_1_0) {
            return Schema.builder()
                    .anyOf(List.of(schema, Schema.builder().type("null").build()))
                    .build();
        }
        // In 3.0 the word counts only beside a type, which a reference has not.
        return schema.getType().isPresent()
                ? schema.toBuilder().putExtension("nullable", Node.from(true)).build()
                : Schema.builder()
                        .allOf(List.of(schema))
                        .putExtension("nullable", Node.from(true))
                        .build();
    }
}
