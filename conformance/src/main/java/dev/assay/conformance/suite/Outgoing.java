package dev.assay.conformance.suite;

import dev.assay.conformance.protocol.HttpRequestMessage;
import java.util.Optional;
import java.util.Set;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.traits.HttpTrait;
import software.amazon.smithy.model.traits.ReadonlyTrait;

/**
 * A request on its way, and all that is known of it.
 *
 * @param operation the operation that is called, or meant
 * @param request the request, not signed yet
 * @param input what the request is made of; empty where it is none of the operation's
 * @param caller who calls
 * @param secrets texts in it that nobody may see
 * @param intent what the check means it to be
 * @param paced whether it waits for its turn
 */
record Outgoing(
        OperationShape operation,
        HttpRequestMessage request,
        Optional<ObjectNode> input,
        Caller caller,
        Set<String> secrets,
        Intent intent,
        boolean paced) {

    String name() {
        return operation.getId().getName();
    }

    /** Whether the request is one that the operation has to answer by its model. */
    boolean isWellFormed() {
        return input.isPresent();
    }

    /**
     * In a run that is read-only a request is sent by the method of an operation that says of itself that it only reads, or not at all.
     *
     * @throws CheckSkipped if it is not sent
     */
    void requireAllowed(Options options) {
        boolean reads = operation.hasTrait(ReadonlyTrait.class)
                && operation
                        .getTrait(HttpTrait.class)
                        .filter(http -> http.getMethod().equals(request.method()))
                        .isPresent();
        if (options.readOnly() && !reads) {
            throw new CheckSkipped("The run is read-only, and " + request.method() + " by " + name()
                    + " may change something. Resources that are there can be named in the profile under values.");
        }
    }
}
