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
import software.amazon.smithy.aws.traits.ServiceTrait;
import software.amazon.smithy.model.knowledge.OperationIndex;
import software.amazon.smithy.model.knowledge.PaginatedIndex;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.model.traits.IdempotencyTokenTrait;
import software.amazon.smithy.model.traits.ReadonlyTrait;

/** Derives the clauses of an operation: those of its input's members, of the operation as a whole, and the documented ones. */
final class ClauseDeriver {

    private final Contract contract;
    private final InputMembers inputMembers;
    private final MemberClauses memberClauses;

    ClauseDeriver(Contract contract) {
        this.contract = contract;
        this.inputMembers = new InputMembers(contract.model());
        this.memberClauses = new MemberClauses(contract);
    }

    /** The clauses of an operation, those about members of its input down to a depth. */
    Stream<Clause> derive(OperationShape operation, int depth) {
        List<MemberPath> paths = inputMembers.of(input(operation), depth);
        Stream<Clause> members = paths.stream().flatMap(path -> memberClauses.of(operation, path));
        return Stream.of(members, body(operation), answers(operation), behaviour(operation), documented(operation))
                .flatMap(clauses -> clauses);
    }

    int depthOf(OperationShape operation, int members) {
        return inputMembers.depthOf(input(operation), members);
    }

    private StructureShape input(OperationShape operation) {
        return OperationIndex.of(contract.model()).expectInputShape(operation);
    }

    private Stream<Clause> body(OperationShape operation) {
        if (!memberClauses.hasDocumentBody(operation)) {
            return Stream.empty();
        }
        return Stream.of(
                clause(
                        operation,
                        ClauseKind.UNPARSABLE_BODY,
                        "A body that is no JSON object is refused with status 400."),
                clause(
                        operation,
                        ClauseKind.UNKNOWN_MEMBER,
                        "Members of the body that the model does not know are ignored."),
                clause(
                        operation,
                        ClauseKind.CONTENT_TYPE,
                        "A body whose Content-Type is another than JSON is refused with status 415 or 400."));
    }

    private Stream<Clause> answers(OperationShape operation) {
        Stream<Clause> always = Stream.of(
                clause(
                        operation,
                        ClauseKind.SUCCESS_STATUS,
                        "A success is answered with the status that the model states."),
                clause(
                        operation,
                        ClauseKind.OUTPUT_SHAPE,
                        "The output's members have their types, and the required ones are there."),
                clause(
                        operation,
                        ClauseKind.OUTPUT_CONSTRAINTS,
                        "The output's values keep the constraints of their shapes."),
                clause(operation, ClauseKind.ERROR_NAME, "An error answer names an error that the operation has."),
                clause(
                        operation,
                        ClauseKind.ERROR_STATUS,
                        "An error answer has the status that the model gives its error."),
                clause(
                        operation,
                        ClauseKind.ERROR_SHAPE,
                        "An error answer has the required members of its error, each of its type."),
                clause(operation, ClauseKind.SERVER_FAULT, "No call is answered with a fault of the server."));
        Stream<Clause> requestId = contract.service().hasTrait(ServiceTrait.class)
                ? Stream.of(expectation(
                        operation,
                        ClauseKind.REQUEST_ID,
                        "Every answer has a request id in the header x-amzn-requestid."))
                : Stream.empty();
        return Stream.concat(always, requestId);
    }

    private Stream<Clause> behaviour(OperationShape operation) {
        Stream.Builder<Clause> clauses = Stream.builder();
        clauses.add(expectation(
                operation, ClauseKind.WRONG_METHOD, "A method that no operation has on this path is refused."));
        if (PaginatedIndex.of(contract.model())
                .getPaginationInfo(contract.service(), operation)
                .isPresent()) {
            clauses.add(clause(
                    operation,
                    ClauseKind.PAGINATION,
                    "Pages are no larger than asked for, every item is on exactly one of them, and they end."));
        }
        boolean hasToken = OperationIndex.of(contract.model()).expectInputShape(operation).members().stream()
                .anyMatch(member -> member.hasTrait(IdempotencyTokenTrait.class));
        if (hasToken) {
            clauses.add(
                    clause(
                            operation,
                            ClauseKind.IDEMPOTENCY_TOKEN,
                            "The same call with the same idempotency token makes nothing new and gets the first answer's resource again."));
        }
        if (operation.hasTrait(ReadonlyTrait.class)) {
            clauses.add(expectation(
                    operation,
                    ClauseKind.READONLY,
                    "The same call twice in a row gets the same output: reading changes nothing."));
        }
        return clauses.build();
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

    private static Clause clause(OperationShape operation, ClauseKind kind, String sentence) {
        return Clause.modelled(id(operation, kind), Level.MUST, kind, sentence, Optional.empty());
    }

    /** What no trait states and every careful user relies on. */
    private static Clause expectation(OperationShape operation, ClauseKind kind, String sentence) {
        return Clause.modelled(id(operation, kind), Level.SHOULD, kind, sentence, Optional.empty());
    }

    private static ClauseId id(OperationShape operation, ClauseKind kind) {
        return ClauseId.of(operation.getId().getName(), kind.label());
    }
}
