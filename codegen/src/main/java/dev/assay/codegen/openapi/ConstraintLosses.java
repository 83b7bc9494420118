package dev.assay.codegen.openapi;

import dev.assay.model.contract.Contract;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.HttpBinding;
import software.amazon.smithy.model.knowledge.HttpBindingIndex;
import software.amazon.smithy.model.neighbor.Walker;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.model.traits.LengthTrait;
import software.amazon.smithy.model.traits.PatternTrait;
import software.amazon.smithy.model.traits.SparseTrait;
import software.amazon.smithy.openapi.OpenApiVersion;

/** Finds the constraints and values of a model that no schema of the document can say. */
final class ConstraintLosses {
    private final Model model;
    private final DocumentVersion version;
    private final Set<Loss> losses = new TreeSet<>();

    private ConstraintLosses(Contract contract, DocumentVersion version) {
        this.model = contract.model();
        this.version = version;
    }

    static Set<Loss> find(Contract contract, DocumentVersion version) {
        ConstraintLosses finder = new ConstraintLosses(contract, version);
        new Walker(finder.model).walkShapes(contract.service()).forEach(finder::shape);
        HttpBindingIndex bindings = HttpBindingIndex.of(finder.model);
        for (OperationShape operation : contract.operations()) {
            bindings.getRequestBindings(operation).values().forEach(finder::binding);
            bindings.getResponseBindings(operation).values().forEach(finder::binding);
            for (StructureShape error : contract.errors(operation)) {
                bindings.getResponseBindings(error).values().forEach(finder::binding);
            }
        }
        return finder.losses;
    }

    private void shape(Shape shape) {
        shape.getTrait(PatternTrait.class)
                .filter(pattern -> EcmaPattern.of(pattern.getValue()).isEmpty())
                .ifPresent(pattern -> lose(shape, "@pattern", "ECMA-262 has no word for it: " + pattern.getValue()));
        if (shape.isFloatShape() || shape.isDoubleShape()) {
            lose(shape, "NaN and Infinity", "they travel as strings, and the schema knows numbers alone");
        }
        if (shape.isMapShape() && version.converted() != OpenApiVersion.VERSION_3_1_0) {
            keys(shape.asMapShape().orElseThrow().getKey());
        }
        shape.getTrait(LengthTrait.class)
                .filter(length -> isBlob(shape))
                .ifPresent(length ->
                        lose(shape, "octets", "JSON Schema counts the letters of Base64, up to two octets more"));
    }

    private boolean isBlob(Shape shape) {
        return shape.isBlobShape()
                || shape.asMemberShape()
                        .map(member -> model.expectShape(member.getTarget()).isBlobShape())
                        .orElse(false);
    }

    /** OpenAPI 3.0 took everything about keys out of JSON Schema. */
    private void keys(MemberShape key) {
        String why = "OpenAPI 3.0 has no word for the keys of an object; 3.1 has";
        if (key.getMemberTrait(model, LengthTrait.class).isPresent()) {
            lose(key, "@length", why);
        }
        if (key.getMemberTrait(model, PatternTrait.class).isPresent()) {
            lose(key, "@pattern", why);
        }
        if (model.expectShape(key.getTarget()).isEnumShape()) {
            lose(key, "enum", why);
        }
    }

    private void binding(HttpBinding binding) {
        MemberShape member = binding.getMember();
        Shape target = model.expectShape(member.getTarget());
        switch (binding.getLocation()) {
            case PAYLOAD -> {
                if (target.isBlobShape()
                        && member.getMemberTrait(model, LengthTrait.class).isPresent()) {
                    lose(member, "@length", "JSON Schema counts letters, and the body has octets");
                }
            }
            case QUERY_PARAMS -> {
                if (target.hasTrait(SparseTrait.class)) {
                    lose(member, "@sparse", "a query has no null");
                }
            }
            default -> {}
        }
    }

    private void lose(Shape shape, String what, String why) {
        losses.add(new Loss(shape.getId().toString(), what, why));
    }
}
