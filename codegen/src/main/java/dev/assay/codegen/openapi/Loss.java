package dev.assay.codegen.openapi;

import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;

/**
 * Something that the model says and the OpenAPI document does not.
 *
 * @param where the shape that says it
 * @param what the trait or kind of shape
 * @param why what became of it
 */
public record Loss(String where, String what, String why) implements Comparable<Loss> {
    @Override
    public int compareTo(Loss other) {
        int byPlace = where.compareTo(other.where);
        int byTrait = what.compareTo(other.what);
        return byPlace != 0 ? byPlace : byTrait != 0 ? byTrait : why.compareTo(other.why);
    }

    ObjectNode toNode() {
        return Node.objectNodeBuilder()
                .withMember("where", where)
                .withMember("what", what)
                .withMember("why", why)
                .build();
    }
}
