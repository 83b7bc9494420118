package dev.assay.conformance.suite;

import dev.assay.conformance.generate.Inputs;
import dev.assay.conformance.protocol.Body;
import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.protocol.HttpResponseMessage;
import dev.assay.conformance.verdict.Answer;
import dev.assay.model.contract.Contract;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import software.amazon.smithy.model.knowledge.HttpBindingIndex;
import software.amazon.smithy.model.knowledge.OperationIndex;
import software.amazon.smithy.model.knowledge.PaginatedIndex;
import software.amazon.smithy.model.knowledge.PaginationInfo;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;

/**
 * Stands for the endpoint in a run that sends nothing: takes down what would be sent, and answers as an endpoint that keeps the model, and of
 * which nothing else is known. Nothing is judged by these answers; they only lead checks on to their next request.
 */
public final class Rehearsal {

    private static final int BAD_REQUEST = 400;

    private final Contract contract;
    private final Inputs inputs;
    private final Random random;
    private final HttpBindingIndex bindings;
    private final List<HttpRequestMessage> requests = new ArrayList<>();

    Rehearsal(Contract contract, Inputs inputs, long seed) {
        this.contract = contract;
        this.inputs = inputs;
        this.random = new Random(seed);
        this.bindings = HttpBindingIndex.of(contract.model());
    }

    /** The requests since this was last asked, in order. */
    public List<HttpRequestMessage> drain() {
        List<HttpRequestMessage> taken = List.copyOf(requests);
        requests.clear();
        return taken;
    }

    /**
     * Takes a request down, and answers it.
     *
     * @param shown the request without secrets
     * @param input what it was made of; empty if it is none of the operation's, or is malformed
     */
    Answer answer(OperationShape operation, HttpRequestMessage shown, Optional<ObjectNode> input) {
        requests.add(shown);
        return input.filter(given -> inputs.isValid(operation, given))
                .map(given -> answer(bindings.getResponseCode(operation), Optional.empty(), output(operation, given)))
                .orElseGet(() -> answer(BAD_REQUEST, refusal(operation), Node.objectNode()));
    }

    private static Answer answer(int status, Optional<String> error, ObjectNode value) {
        HttpHeaders none = HttpHeaders.of(Map.of(), (name, field) -> true);
        HttpResponseMessage response = new HttpResponseMessage(status, none, Body.EMPTY);
        return new Answer(response, error, error.isPresent(), value, List.of());
    }

    private Optional<String> refusal(OperationShape operation) {
        return contract.validationErrors(operation).stream().sorted().findFirst();
    }

    /** An output with all members; what the input has of the same name and shape is the same in the output. */
    private ObjectNode output(OperationShape operation, ObjectNode input) {
        Optional<MemberShape> nextPage = PaginatedIndex.of(contract.model())
                .getPaginationInfo(contract.service(), operation)
                .map(PaginationInfo::getOutputTokenMemberPath)
                .map(path -> path.get(0));
        ObjectNode output = Node.objectNode();
        for (MemberShape member :
                OperationIndex.of(contract.model()).expectOutputShape(operation).members()) {
            if (nextPage.filter(member::equals).isEmpty()) {
                Node value = given(operation, input, member).orElseGet(() -> inputs.typical(member, random));
                output = output.withMember(member.getMemberName(), value);
            }
        }
        return output;
    }

    private Optional<Node> given(OperationShape operation, ObjectNode input, MemberShape member) {
        return inputs.shape(operation)
                .getMember(member.getMemberName())
                .filter(same -> same.getTarget().equals(member.getTarget()))
                .flatMap(same -> input.getMember(same.getMemberName()));
    }
}
