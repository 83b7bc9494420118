package dev.assay.codegen.docs;

import dev.assay.model.clause.Clause;
import dev.assay.model.contract.Contract;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.TitleTrait;

/** What all pages know: the contract and its clauses, derived once. */
final class Site {
    /** Members of an input that clauses are listed for; shapes that hold each other have members without number. */
    private static final int MOST_MEMBERS = 300;

    private final Contract contract;
    private final String arguments;
    private final Map<String, List<Clause>> clauses = new LinkedHashMap<>();

    Site(Contract contract, boolean isOwnModel) {
        this.contract = contract;
        this.arguments = isOwnModel
                ? ""
                : " --model model.json --service " + contract.service().getId();
        for (OperationShape operation : contract.operations()) {
            clauses.put(
                    operation.getId().getName(),
                    contract.clauses(operation, contract.depthOf(operation, MOST_MEMBERS)));
        }
    }

    Contract contract() {
        return contract;
    }

    Model model() {
        return contract.model();
    }

    /** What Assay's commands have to be told to take this model. */
    String arguments() {
        return arguments;
    }

    /** A shape's name, which no other shape of the service has. */
    String name(Shape shape) {
        return shape.getId().getName(contract.service());
    }

    /** The service's title, or its name where it has none. */
    String title() {
        return contract.service()
                .getTrait(TitleTrait.class)
                .map(TitleTrait::getValue)
                .orElseGet(() -> contract.service().getId().getName());
    }

    Iterable<String> operationNames() {
        return clauses.keySet();
    }

    List<Clause> clauses(OperationShape operation) {
        return clauses.getOrDefault(operation.getId().getName(), List.of());
    }
}
