package dev.assay.model.contract;

import dev.assay.model.clause.Clause;
import dev.assay.model.clause.ClauseId;
import dev.assay.model.clause.ClauseKind;
import dev.assay.model.clause.Level;
import dev.assay.model.clause.MemberPath;
import dev.assay.model.clause.Origin;
import dev.assay.model.trait.DocumentedClause;
import dev.assay.model.trait.DocumentedClausesTrait;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.smithy.model.knowledge.OperationIndex;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.StructureShape;

/** Derives the clauses of an operation: those of its input's members, of the operation as a whole, its protocol tests and the documented ones. */
final class ClauseDeriver {

    private final Contract contract;
    private final Bindings bindings;
    private final InputMembers inputMembers;
    private final MemberClauses memberClauses;
    private final OperationClauses operationClauses;
    private final ProtocolTests protocolTests;

    ClauseDeriver(Contract contract) {
        this.contract = contract;
        this.bindings = new Bindings(contract.model());
        this.inputMembers = new InputMembers(contract.model());
        this.memberClauses = new MemberClauses(contract.model(), bindings);
        this.operationClauses = new OperationClauses(contract, bindings);
        this.protocolTests = new ProtocolTests(contract.model(), contract.service());
    }

    /** The clauses of an operation, those about members of its input down to a depth. */
    Stream<Clause> derive(OperationShape operation, int depth) {
        if (bindings.streamsEvents(operation)) {
            return documented(operation);
        }
        List<MemberPath> paths = inputMembers.of(input(operation), depth);
        Stream<Clause> members = paths.stream().flatMap(path -> memberClauses.of(operation, path));
        return Stream.of(members, operationClauses.of(operation), protocolTests(operation), documented(operation))
                .flatMap(clauses -> clauses);
    }

    private Stream<Clause> protocolTests(OperationShape operation) {
        return protocolTests.all(operation).map(test -> {
            String name = operation.getId().getName() + "/" + ClauseKind.PROTOCOL_TEST.label() + "/" + test.id();
            String end = test.documentation().isBlank()
                    ? "."
                    : ": " + test.documentation().strip().replaceAll("\\s+", " ");
            String sentence = (test.readable()
                            ? "The request of the protocol test "
                            : "The malformed request of the protocol test ")
                    + test.id()
                    + (test.readable() ? " is read" : " is refused as the test says")
                    + end;
            return Clause.modelled(
                    new ClauseId(name), Level.MUST, ClauseKind.PROTOCOL_TEST, sentence, Optional.empty());
        });
    }

    int depthOf(OperationShape operation, int members) {
        return inputMembers.depthOf(input(operation), members);
    }

    private StructureShape input(OperationShape operation) {
        return OperationIndex.of(contract.model()).expectInputShape(operation);
    }

    private static Stream<Clause> documented(OperationShape operation) {
        return operation.getTrait(DocumentedClausesTrait.class).stream()
                .flatMap(trait -> trait.clauses().stream())
                .map(clause -> documented(operation, clause));
    }

    private static Clause documented(OperationShape operation, DocumentedClause clause) {
        return new Clause(
                ClauseId.of(operation.getId().getName(), clause.id()),
                clause.source().equals("expected") ? Level.SHOULD : Level.MUST,
                Origin.DOCUMENTED,
                ClauseKind.DOCUMENTED,
                clause.sentence(),
                Optional.empty(),
                Optional.of(clause.section()));
    }
}
