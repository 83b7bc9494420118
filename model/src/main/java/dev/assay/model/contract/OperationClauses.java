package dev.assay.model.contract;

import dev.assay.model.clause.Clause;
import dev.assay.model.clause.ClauseId;
import dev.assay.model.clause.ClauseKind;
import dev.assay.model.clause.Level;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.smithy.aws.traits.ServiceTrait;
import software.amazon.smithy.model.knowledge.HttpBinding.Location;
import software.amazon.smithy.model.knowledge.OperationIndex;
import software.amazon.smithy.model.knowledge.PaginatedIndex;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.traits.ExamplesTrait;
import software.amazon.smithy.model.traits.IdempotencyTokenTrait;
import software.amazon.smithy.model.traits.ReadonlyTrait;

/** Derives the clauses of an operation as a whole: how its requests are read, what its answers are, how it behaves. */
final class OperationClauses {

    private final Contract contract;
    private final Bindings bindings;

    OperationClauses(Contract contract, Bindings bindings) {
        this.contract = contract;
        this.bindings = bindings;
    }

    Stream<Clause> of(OperationShape operation) {
        return Stream.of(body(operation), request(operation), answers(operation), behaviour(operation))
                .flatMap(clauses -> clauses);
    }

    private Stream<Clause> body(OperationShape operation) {
        Clause contentType = must(
                operation,
                ClauseKind.CONTENT_TYPE,
                bindings.hasObjectBody(operation)
                        ? "A body whose Content-Type is another than JSON is refused with status 415 or 400."
                        : "A body whose Content-Type is another than the model's is refused with status 415 or 400.");
        if (!bindings.hasObjectBody(operation)) {
            return bindings.mediaTypedPayload(operation).stream().map(member -> contentType);
        }
        return Stream.of(
                        must(
                                operation,
                                ClauseKind.UNPARSABLE_BODY,
                                "A body that is no JSON object is refused with status 400."),
                        must(
                                operation,
                                ClauseKind.DUPLICATE_KEY,
                                "A body that has one member twice is refused, or taken with one of the two values."),
                        must(
                                operation,
                                ClauseKind.UNKNOWN_MEMBER,
                                "Members of the body that the model does not know are ignored."),
                        contentType)
                .filter(clause -> clause.kind() != ClauseKind.UNKNOWN_MEMBER || !bindings.hasUnionBody(operation));
    }

    private Stream<Clause> request(OperationShape operation) {
        Stream.Builder<Clause> clauses = Stream.builder();
        if (!bindings.hasAny(operation, Location.QUERY_PARAMS)) {
            clauses.add(must(
                    operation,
                    ClauseKind.UNKNOWN_QUERY,
                    "Parameters of the query that the model does not know are ignored."));
        }
        clauses.add(
                must(
                        operation,
                        ClauseKind.ACCEPT,
                        "Whoever accepts the media type of the answer, or any, gets it; whoever accepts another alone gets it too, or status 406."));
        return clauses.build();
    }

    private Stream<Clause> answers(OperationShape operation) {
        Stream<Clause> always = Stream.of(
                must(
                        operation,
                        ClauseKind.SUCCESS_STATUS,
                        "A success is answered with the status that the model states."),
                must(
                        operation,
                        ClauseKind.OUTPUT_SHAPE,
                        "The output's members have their types, and the required ones are there."),
                must(
                        operation,
                        ClauseKind.OUTPUT_CONSTRAINTS,
                        "The output's values keep the constraints of their shapes."),
                should(
                        operation,
                        ClauseKind.OUTPUT_MEDIA_TYPE,
                        "The Content-Type of an answer, where it has one, is its body's."),
                must(operation, ClauseKind.ERROR_NAME, "An error answer names an error that the operation has."),
                must(
                        operation,
                        ClauseKind.ERROR_STATUS,
                        "An error answer has the status that the model gives its error."),
                must(
                        operation,
                        ClauseKind.ERROR_SHAPE,
                        "An error answer has the required members of its error, each of its type."),
                must(operation, ClauseKind.SERVER_FAULT, "No call is answered with a fault of the server."));
        Stream<Clause> requestId = contract.service().hasTrait(ServiceTrait.class)
                ? Stream.of(should(
                        operation,
                        ClauseKind.REQUEST_ID,
                        "Every answer has a request id in the header x-amzn-requestid."))
                : Stream.empty();
        return Stream.concat(always, requestId);
    }

    private Stream<Clause> behaviour(OperationShape operation) {
        Stream.Builder<Clause> clauses = Stream.builder();
        clauses.add(should(operation, ClauseKind.UNKNOWN_PATH, "A path that no operation has is refused."));
        clauses.add(
                should(operation, ClauseKind.WRONG_METHOD, "A method that no operation has on this path is refused."));
        if (isPaginated(operation)) {
            clauses.add(must(
                    operation,
                    ClauseKind.PAGINATION,
                    "Pages are no larger than asked for, every item is on exactly one of them, and they end."));
        }
        if (hasToken(operation)) {
            clauses.add(
                    must(
                            operation,
                            ClauseKind.IDEMPOTENCY_TOKEN,
                            "The same call with the same idempotency token makes nothing new and gets the first answer's resource again."));
        }
        if (operation.hasTrait(ReadonlyTrait.class)) {
            clauses.add(should(
                    operation,
                    ClauseKind.READONLY,
                    "The same call twice in a row gets the same output: reading changes nothing."));
        }
        if (!contract.retryableErrors(operation).isEmpty()) {
            clauses.add(
                    should(
                            operation,
                            ClauseKind.RETRYABLE,
                            "A valid call is not refused with a retryable error for ever: repeated in time, it is answered otherwise."));
        }
        if (operation.hasTrait(ExamplesTrait.class)) {
            clauses.add(must(
                    operation,
                    ClauseKind.EXAMPLES,
                    "The inputs of the operation's examples are valid, except those that show how they are refused."));
        }
        return clauses.build();
    }

    private boolean isPaginated(OperationShape operation) {
        return PaginatedIndex.of(contract.model())
                .getPaginationInfo(contract.service(), operation)
                .isPresent();
    }

    private boolean hasToken(OperationShape operation) {
        return OperationIndex.of(contract.model()).expectInputShape(operation).members().stream()
                .anyMatch(member -> member.hasTrait(IdempotencyTokenTrait.class));
    }

    private static Clause must(OperationShape operation, ClauseKind kind, String sentence) {
        return clause(operation, Level.MUST, kind, sentence);
    }

    /** What no trait states and every careful user relies on. */
    private static Clause should(OperationShape operation, ClauseKind kind, String sentence) {
        return clause(operation, Level.SHOULD, kind, sentence);
    }

    private static Clause clause(OperationShape operation, Level level, ClauseKind kind, String sentence) {
        ClauseId id = ClauseId.of(operation.getId().getName(), kind.label());
        return Clause.modelled(id, level, kind, sentence, Optional.empty());
    }
}
