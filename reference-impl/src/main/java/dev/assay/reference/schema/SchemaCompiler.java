package dev.assay.reference.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.reference.schema.Constraints.Allowed;
import dev.assay.reference.schema.Constraints.Length;
import dev.assay.reference.schema.Constraints.Range;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.shapes.EnumShape;
import software.amazon.smithy.model.shapes.IntEnumShape;
import software.amazon.smithy.model.shapes.ListShape;
import software.amazon.smithy.model.shapes.MapShape;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.traits.DefaultTrait;
import software.amazon.smithy.model.traits.EnumDefinition;
import software.amazon.smithy.model.traits.EnumTrait;
import software.amazon.smithy.model.traits.InternalTrait;
import software.amazon.smithy.model.traits.JsonNameTrait;
import software.amazon.smithy.model.traits.LengthTrait;
import software.amazon.smithy.model.traits.MediaTypeTrait;
import software.amazon.smithy.model.traits.PatternTrait;
import software.amazon.smithy.model.traits.RangeTrait;
import software.amazon.smithy.model.traits.SensitiveTrait;
import software.amazon.smithy.model.traits.SparseTrait;
import software.amazon.smithy.model.traits.StringTrait;
import software.amazon.smithy.model.traits.TimestampFormatTrait;
import software.amazon.smithy.model.traits.Trait;
import software.amazon.smithy.model.traits.UniqueItemsTrait;

/** Compiles shapes of one model, each once. Not safe for use by several threads. */
public final class SchemaCompiler {
    private static final String INTERNAL_TAG = "internal";

    private final Model model;
    private final Map<ShapeId, Schema> done = new HashMap<>();

    public SchemaCompiler(Model model) {
        this.model = model;
    }

    /**
     * The schema of a shape or a member. A trait on a member overrides the same trait on its target.
     *
     * @throws software.amazon.smithy.model.node.ExpectationNotMetException if the model has no such shape
     */
    public Schema compile(ShapeId id) {
        Schema known = done.get(id);
        if (known != null) {
            return known;
        }
        Shape shape = model.expectShape(id);
        Shape target = shape.asMemberShape()
                .map(member -> model.expectShape(member.getTarget()))
                .orElse(shape);
        Schema schema = new Schema(
                id,
                target.getType(),
                constraints(shape, target),
                target.hasTrait(SparseTrait.class),
                trait(shape, target, SensitiveTrait.class).isPresent(),
                trait(shape, target, MediaTypeTrait.class)
                        .map(StringTrait::getValue)
                        .orElse(null),
                trait(shape, target, TimestampFormatTrait.class)
                        .map(TimestampFormatTrait::getFormat)
                        .orElse(null));
        done.put(id, schema);
        complete(schema, target);
        return schema;
    }

    private void complete(Schema schema, Shape target) {
        if (target instanceof ListShape list) {
            schema.complete(null, compile(list.getMember().getId()));
        } else if (target instanceof MapShape map) {
            schema.complete(
                    compile(map.getKey().getId()), compile(map.getValue().getId()));
        } else if (target.isStructureShape() || target.isUnionShape()) {
            List<Field> fields = new ArrayList<>();
            target.members().forEach(member -> fields.add(field(member)));
            schema.complete(new Fields(fields));
        }
    }

    private Field field(MemberShape member) {
        Schema schema = compile(member.getId());
        String wireName =
                member.getTrait(JsonNameTrait.class).map(StringTrait::getValue).orElse(member.getMemberName());
        return new Field(member.getMemberName(), wireName, schema, member.isRequired(), defaultValue(member, schema));
    }

    private static @Nullable JsonNode defaultValue(MemberShape member, Schema schema) {
        return member.getTrait(DefaultTrait.class)
                .map(Trait::toNode)
                .filter(node -> !node.isNullNode())
                .map(node -> TreeValues.fromModel(node, schema))
                .orElse(null);
    }

    private Constraints constraints(Shape shape, Shape target) {
        return new Constraints(
                trait(shape, target, LengthTrait.class)
                        .map(trait -> new Length(
                                trait.getMin().orElse(null), trait.getMax().orElse(null)))
                        .orElse(null),
                trait(shape, target, PatternTrait.class)
                        .map(trait -> Pattern.compile(trait.getValue()))
                        .orElse(null),
                trait(shape, target, RangeTrait.class)
                        .map(trait -> new Range(
                                trait.getMin().orElse(null), trait.getMax().orElse(null)))
                        .orElse(null),
                allowed(target).orElse(null),
                trait(shape, target, UniqueItemsTrait.class).isPresent());
    }

    /** Internal values are taken but not shown: enum members with the internal trait, old-style enum values with that tag. */
    // The trait on strings is deprecated; models that still have it are served all the same.
    @SuppressWarnings("deprecation")
    private static Optional<Allowed> allowed(Shape target) {
        if (target instanceof EnumShape shape) {
            return Optional.of(allowed(shape.getEnumValues(), shape));
        }
        if (target instanceof IntEnumShape shape) {
            Map<String, String> values = new HashMap<>();
            shape.getEnumValues().forEach((name, value) -> values.put(name, value.toString()));
            return Optional.of(allowed(values, shape));
        }
        return target.getTrait(EnumTrait.class).map(trait -> {
            Set<String> values = new LinkedHashSet<>(trait.getEnumDefinitionValues());
            List<String> shown = trait.getValues().stream()
                    .filter(definition -> !definition.hasTag(INTERNAL_TAG))
                    .map(EnumDefinition::getValue)
                    .toList();
            return new Allowed(values, shown);
        });
    }

    private static Allowed allowed(Map<String, String> valueByName, Shape shape) {
        Set<String> values = new LinkedHashSet<>();
        List<String> shown = new ArrayList<>();
        for (MemberShape member : shape.members()) {
            String value = valueByName.get(member.getMemberName());
            if (value != null) {
                values.add(value);
                if (!member.hasTrait(InternalTrait.class)) {
                    shown.add(value);
                }
            }
        }
        return new Allowed(values, List.copyOf(shown));
    }

    private static <T extends Trait> Optional<T> trait(Shape shape, Shape target, Class<T> type) {
        return shape.getTrait(type).or(() -> target.getTrait(type));
    }
}
