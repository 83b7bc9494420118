package dev.assay.codegen.openapi;

import dev.assay.model.clause.Clause;
import dev.assay.model.clause.Origin;
import dev.assay.model.contract.Contract;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import software.amazon.smithy.model.node.ArrayNode;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.shapes.OperationShape;

/** The clauses of one operation, for people and for machines. */
final class ClauseText {
    /**
     * Members of an input that clauses are listed for, the outer ones first: shapes that hold each other have members
     * without number, and a document of hundreds of megabytes helps nobody.
     */
    static final int MOST_MEMBERS = 300;

    private final List<Clause> clauses;

    ClauseText(Contract contract, OperationShape operation) {
        this.clauses = contract.clauses(operation, contract.depthOf(operation, MOST_MEMBERS));
    }

    /** Every clause with its id, level, origin and sentence. */
    ArrayNode forMachines() {
        return clauses.stream()
                .map(clause -> Node.objectNodeBuilder()
                        .withMember("id", clause.id().toString())
                        .withMember("level", clause.level().name())
                        .withMember("origin", clause.origin().name().toLowerCase(Locale.ROOT))
                        .withMember("sentence", clause.sentence())
                        .build())
                .collect(ArrayNode.collect());
    }

    /**
     * Markdown: the sentences of what is documented and of what holds for the operation as a whole, and of each member
     * what its clauses are about, since its schema says the rest.
     */
    String forPeople() {
        StringBuilder text = new StringBuilder();
        section(text, "Documented behaviour", of(Origin.DOCUMENTED));
        section(text, "Every answer", of(Origin.MODELLED));
        Map<String, TreeSet<String>> members = new LinkedHashMap<>();
        clauses.forEach(clause -> clause.member()
                .ifPresent(member -> members.computeIfAbsent(member.toString(), name -> new TreeSet<>())
                        .add(clause.kind().label())));
        if (!members.isEmpty()) {
            text.append("\n\n#### Clauses of members\n");
            members.forEach((member, kinds) ->
                    text.append("\n- `").append(member).append("`: ").append(String.join(", ", kinds)));
        }
        return text.toString();
    }

    private List<Clause> of(Origin origin) {
        return clauses.stream()
                .filter(clause -> clause.origin() == origin && clause.member().isEmpty())
                .toList();
    }

    private static void section(StringBuilder text, String title, List<Clause> clauses) {
        if (clauses.isEmpty()) {
            return;
        }
        text.append("\n\n#### ").append(title).append('\n');
        for (Clause clause : clauses) {
            String id = clause.id().toString();
            text.append("\n- **").append(clause.level()).append("** `");
            text.append(id.substring(id.indexOf('/') + 1)).append("`: ");
            text.append(clause.sentence().replaceAll("([\\\\*_<`])", "\\\\$1"));
        }
    }
}
