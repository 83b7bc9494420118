package dev.assay.model.trait;

import software.amazon.smithy.model.node.ObjectNode;

/**
 * One entry of the {@link DocumentedClausesTrait}.
 *
 * @param id the part of the clause's id that follows the operation's name
 * @param sentence the statement
 * @param source {@code documentation}, {@code wire} or {@code expected}
 * @param section the section of the contract that states it
 */
public record DocumentedClause(String id, String sentence, String source, String section) {

    static DocumentedClause fromNode(String id, ObjectNode node) {
        return new DocumentedClause(
                id,
                node.expectStringMember("sentence").getValue(),
                node.expectStringMember("source").getValue(),
                node.expectStringMember("section").getValue());
    }

    ObjectNode toNode() {
        return ObjectNode.builder()
                .withMember("sentence", sentence)
                .withMember("source", source)
                .withMember("section", section)
                .build();
    }
}
