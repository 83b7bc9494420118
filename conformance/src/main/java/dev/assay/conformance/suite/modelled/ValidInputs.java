package dev.assay.conformance.suite.modelled;

import dev.assay.conformance.suite.Resources.Prepared;
import dev.assay.conformance.suite.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.traits.ExamplesTrait;

/**
 * Makes valid inputs of an operation, of several kinds: of the required members alone, with values that earlier answers have shown, or as
 * one of the operation's examples has it. Values of the profile, and what names resources, go before all others.
 */
final class ValidInputs {

    private static final int MINIMAL = 0;
    private static final int WITH_EARLIER_ANSWERS = 1;
    private static final int FIRST_EXAMPLE = 2;

    private final Session session;
    private final OperationShape shape;
    private final Random random;
    private final List<ObjectNode> examples;
    private int kind = MINIMAL;

    ValidInputs(Session session, OperationShape shape, Random random) {
        this.session = session;
        this.shape = shape;
        this.random = random;
        this.examples = shape.getTrait(ExamplesTrait.class).stream()
                .flatMap(trait -> trait.getExamples().stream())
                .filter(example -> example.getError().isEmpty())
                .map(ExamplesTrait.Example::getInput)
                .distinct()
                .limit(3)
                .toList();
    }

    /** Which kind of input is made. */
    int kind() {
        return kind;
    }

    /** Makes inputs of this kind from now on. */
    void use(int chosen) {
        kind = chosen;
    }

    /** Goes on to the next kind; false where there is none. */
    boolean tryAnother() {
        kind++;
        return kind < FIRST_EXAMPLE + examples.size();
    }

    /** What was tried, for people. */
    String tried() {
        return examples.isEmpty() ? "a minimal one was" : "a minimal one and those of the examples were";
    }

    ObjectNode next(Prepared prepared) {
        if (kind >= FIRST_EXAMPLE) {
            ObjectNode example = examples.get(Math.min(kind - FIRST_EXAMPLE, examples.size() - 1));
            return example.merge(node(prepared.values()));
        }
        Map<String, Node> given = new LinkedHashMap<>();
        if (kind == WITH_EARLIER_ANSWERS) {
            for (MemberShape member : session.inputs().shape(shape).members()) {
                if (member.isRequired()) {
                    session.earlier(member).ifPresent(value -> given.put(member.getMemberName(), value));
                }
            }
        }
        given.putAll(prepared.values());
        return session.inputs().minimal(shape, given, random);
    }

    private static ObjectNode node(Map<String, Node> values) {
        ObjectNode.Builder object = Node.objectNodeBuilder();
        values.forEach(object::withMember);
        return object.build();
    }
}
