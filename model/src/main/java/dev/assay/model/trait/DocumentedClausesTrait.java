package dev.assay.model.trait;

import java.util.ArrayList;
import java.util.List;
import software.amazon.smithy.model.FromSourceLocation;
import software.amazon.smithy.model.SourceLocation;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.traits.AbstractTrait;
import software.amazon.smithy.model.traits.AbstractTraitBuilder;
import software.amazon.smithy.utils.SmithyBuilder;
import software.amazon.smithy.utils.ToSmithyBuilder;

/** The typed form of {@code dev.assay.contract#documentedClauses}: the documented behaviour of an operation. */
public final class DocumentedClausesTrait extends AbstractTrait implements ToSmithyBuilder<DocumentedClausesTrait> {

    /** The trait's shape id. */
    public static final ShapeId ID = ShapeId.from("dev.assay.contract#documentedClauses");

    private final List<DocumentedClause> clauses;

    private DocumentedClausesTrait(Builder builder) {
        super(ID, builder.getSourceLocation());
        this.clauses = List.copyOf(builder.clauses);
    }

    /** A builder of no clause. */
    public static Builder builder() {
        return new Builder();
    }

    /** The clauses in the order of the model. */
    public List<DocumentedClause> clauses() {
        return clauses;
    }

    @Override
    protected Node createNode() {
        ObjectNode.Builder node = ObjectNode.builder().sourceLocation(getSourceLocation());
        clauses.forEach(clause -> node.withMember(clause.id(), clause.toNode()));
        return node.build();
    }

    @Override
    public SmithyBuilder<DocumentedClausesTrait> toBuilder() {
        Builder builder = builder().sourceLocation(getSourceLocation());
        clauses.forEach(builder::add);
        return builder;
    }

    /** Builds the trait. */
    public static final class Builder extends AbstractTraitBuilder<DocumentedClausesTrait, Builder> {
        private final List<DocumentedClause> clauses = new ArrayList<>();

        private Builder() {}

        /** Adds a clause. */
        public Builder add(DocumentedClause clause) {
            clauses.add(clause);
            return this;
        }

        @Override
        public DocumentedClausesTrait build() {
            return new DocumentedClausesTrait(this);
        }
    }

    /** Finds the trait for Smithy's model loader. */
    public static final class Provider extends AbstractTrait.Provider {

        /** Made by the service loader. */
        public Provider() {
            super(ID);
        }

        @Override
        public DocumentedClausesTrait createTrait(ShapeId target, Node value) {
            FromSourceLocation location = value;
            Builder builder = builder()
                    .sourceLocation(
                            location.getSourceLocation() == null ? SourceLocation.NONE : location.getSourceLocation());
            value.expectObjectNode()
                    .getStringMap()
                    .forEach((id, clause) -> builder.add(DocumentedClause.fromNode(id, clause.expectObjectNode())));
            DocumentedClausesTrait trait = builder.build();
            trait.setNodeCache(value);
            return trait;
        }
    }
}
