package dev.assay.conformance.verdict;

import dev.assay.conformance.protocol.Decoded;
import dev.assay.conformance.protocol.HttpResponseMessage;
import dev.assay.conformance.protocol.JsonText;
import dev.assay.conformance.protocol.Protocol;
import dev.assay.model.clause.ClauseKind;
import dev.assay.model.contract.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.smithy.aws.traits.ServiceTrait;
import software.amazon.smithy.model.knowledge.HttpBinding;
import software.amazon.smithy.model.knowledge.HttpBindingIndex;
import software.amazon.smithy.model.knowledge.OperationIndex;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.model.traits.HttpTrait;

/** Reads responses and finds what in them breaks the contract whatever the request was. */
public final class AnswerJudge {

    /** Errors of the protocol itself, which no model needs to list. */
    private static final Set<String> PROTOCOL_ERRORS = Set.of(
            "SerializationException",
            "UnknownOperationException",
            "NotAcceptableException",
            "UnsupportedMediaTypeException",
            "MalformedAcceptException");

    private static final int FIRST_ERROR = 400;
    private static final int INTERNAL_ERROR = 500;

    private final Contract contract;
    private final Protocol protocol;
    private final ShapeJudge shapes;
    private final HttpBindingIndex bindings;

    /** A judge by the given contract, reading by the given protocol. */
    public AnswerJudge(Contract contract, Protocol protocol) {
        this.contract = contract;
        this.protocol = protocol;
        this.shapes = new ShapeJudge(contract.model());
        this.bindings = HttpBindingIndex.of(contract.model());
    }

    /** Judges the response to a request that was well-formed HTTP for the operation. */
    public Answer judge(OperationShape operation, HttpResponseMessage response) {
        Optional<String> name = response.status() / 100 == 2 ? Optional.empty() : protocol.errorName(response);
        List<Breach> breaches = new ArrayList<>();
        Decoded decoded = response.status() / 100 == 2
                ? judgeSuccess(operation, response, breaches)
                : judgeError(operation, response, name, breaches);
        judgeRequestId(response, breaches);
        return new Answer(response, name, shape(operation, name).isPresent(), decoded.value(), breaches);
    }

    /** Reads the response to a request that is none of the operation's, of which only faults of the server are judged. */
    public Answer read(OperationShape operation, HttpResponseMessage response) {
        Optional<String> name = protocol.errorName(response);
        List<Breach> breaches = new ArrayList<>();
        if (!isProperFault(shape(operation, name))) {
            judgeServerFault(response, name, breaches);
        }
        judgeRequestId(response, breaches);
        return new Answer(response, name, false, messageOf(response), breaches);
    }

    /** A service that says of itself that it is not available is answered by, not out of order. */
    private boolean isProperFault(Optional<StructureShape> error) {
        return error.filter(shape -> contract.status(shape) > INTERNAL_ERROR).isPresent();
    }

    private Decoded judgeSuccess(OperationShape operation, HttpResponseMessage response, List<Breach> breaches) {
        StructureShape output = OperationIndex.of(contract.model()).expectOutputShape(operation);
        int code = bindings.getResponseCode(operation);
        boolean ownCode = bindings.getResponseBindings(operation).values().stream()
                .anyMatch(binding -> binding.getLocation() == HttpBinding.Location.RESPONSE_CODE);
        if (!ownCode && response.status() != code) {
            breaches.add(
                    new Breach(ClauseKind.SUCCESS_STATUS, "Status " + code + ".", "Status " + response.status() + "."));
        }
        judgeMediaType(operation, response, breaches);
        Decoded decoded = protocol.decodeOutput(operation, response);
        List<String> wrong = new ArrayList<>(problems(decoded));
        wrong.addAll(shapes.missing(output, decoded.value()));
        if (!wrong.isEmpty() && !isWithoutBody(operation)) {
            breaches.add(new Breach(
                    ClauseKind.OUTPUT_SHAPE,
                    "An output of the shape " + output.getId().getName() + ".",
                    join(wrong)));
        }
        List<String> violated = shapes.violations(output, decoded.value());
        if (!violated.isEmpty()) {
            breaches.add(new Breach(
                    ClauseKind.OUTPUT_CONSTRAINTS,
                    "Values that keep the constraints of their shapes.",
                    join(violated)));
        }
        return decoded;
    }

    /** Whether answers have no body by the method, so that nothing can be said of members that would stand in it. */
    private static boolean isWithoutBody(OperationShape operation) {
        return operation
                .getTrait(HttpTrait.class)
                .filter(http -> http.getMethod().equals("HEAD"))
                .isPresent();
    }

    /** Nothing is asked of an answer without a body, or without a Content-Type. */
    private void judgeMediaType(OperationShape operation, HttpResponseMessage response, List<Breach> breaches) {
        Optional<String> claimed = response.headers().firstValue("content-type").map(AnswerJudge::essence);
        // Octets of which the model says no more may be of any type.
        Optional<String> meant = bindings.determineResponseContentType(operation, protocol.documentMediaType())
                .map(AnswerJudge::essence)
                .filter(type -> !type.equals("application/octet-stream"));
        if (!response.body().isEmpty() && claimed.isPresent() && meant.isPresent() && !claimed.equals(meant)) {
            breaches.add(new Breach(
                    ClauseKind.OUTPUT_MEDIA_TYPE,
                    "The Content-Type " + meant.get() + ".",
                    "The Content-Type " + claimed.get() + "."));
        }
    }

    private static String essence(String mediaType) {
        return mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private Decoded judgeError(
            OperationShape operation, HttpResponseMessage response, Optional<String> name, List<Breach> breaches) {
        Optional<StructureShape> shape = shape(operation, name);
        // A service that says of itself that it is not available is answered by, not out of order.
        boolean proper =
                shape.filter(error -> contract.status(error) > INTERNAL_ERROR).isPresent();
        if (!proper) {
            judgeServerFault(response, name, breaches);
        }
        if (shape.isEmpty()) {
            // The name of a fault of the server is no second fault.
            if (response.status() < INTERNAL_ERROR) {
                judgeName(operation, response, name, breaches);
            }
            return new Decoded(messageOf(response), List.of());
        }
        int status = contract.status(shape.get());
        if (response.status() != status) {
            breaches.add(new Breach(
                    ClauseKind.ERROR_STATUS,
                    shape.get().getId().getName() + " has the status " + status + ".",
                    "Status " + response.status() + "."));
        }
        Decoded decoded = protocol.decodeError(shape.get(), response);
        List<String> wrong = new ArrayList<>(problems(decoded));
        wrong.addAll(shapes.missing(shape.get(), decoded.value()));
        wrong.addAll(shapes.violations(shape.get(), decoded.value()));
        if (!wrong.isEmpty() && !isWithoutBody(operation)) {
            breaches.add(new Breach(
                    ClauseKind.ERROR_SHAPE,
                    "An error of the shape " + shape.get().getId().getName() + ".",
                    join(wrong)));
        }
        return decoded;
    }

    private Optional<StructureShape> shape(OperationShape operation, Optional<String> name) {
        return name.flatMap(n -> contract.errors(operation).stream()
                .filter(error -> error.getId().getName().equals(n))
                .findFirst());
    }

    /** The message of an error that the model does not know, for people to read. */
    private static ObjectNode messageOf(HttpResponseMessage response) {
        return JsonText.read(response.body().text())
                .flatMap(Node::asObjectNode)
                .flatMap(body -> body.getStringMember("message"))
                .map(message -> Node.objectNode().withMember("message", message.getValue()))
                .orElse(Node.objectNode());
    }

    private void judgeName(
            OperationShape operation, HttpResponseMessage response, Optional<String> name, List<Breach> breaches) {
        if (name.isPresent() && isOfProtocol(operation, name.get())) {
            return;
        }
        if (name.isEmpty() && response.status() < FIRST_ERROR) {
            breaches.add(new Breach(
                    ClauseKind.SUCCESS_STATUS, "A status of 200 to 299.", "Status " + response.status() + "."));
            return;
        }
        String known = contract.errors(operation).stream()
                .map(error -> error.getId().getName())
                .sorted()
                .collect(Collectors.joining(", "));
        breaches.add(new Breach(
                ClauseKind.ERROR_NAME,
                known.isEmpty()
                        ? "No error but those of the protocol: the operation has none."
                        : "The header x-amzn-errortype names one of " + known + ".",
                "Status " + response.status()
                        + name.map(n -> " and the name " + n + ".").orElse(" and no name.")));
    }

    /** Whether no model need list the error. An operation that has no error for broken constraints cannot refuse them by one that it has. */
    private boolean isOfProtocol(OperationShape operation, String name) {
        return PROTOCOL_ERRORS.contains(name)
                || (name.equals("ValidationException")
                        && contract.validationErrors(operation).isEmpty());
    }

    private static void judgeServerFault(HttpResponseMessage response, Optional<String> name, List<Breach> breaches) {
        if (response.status() >= 500) {
            breaches.add(new Breach(
                    ClauseKind.SERVER_FAULT,
                    "No fault of the server.",
                    "Status " + response.status() + name.map(n -> " " + n).orElse("") + "."));
        }
    }

    private void judgeRequestId(HttpResponseMessage response, List<Breach> breaches) {
        boolean expected = contract.service().hasTrait(ServiceTrait.class);
        if (expected && response.headers().firstValue("x-amzn-requestid").isEmpty()) {
            breaches.add(new Breach(ClauseKind.REQUEST_ID, "The header x-amzn-requestid.", "No such header."));
        }
    }

    private static List<String> problems(Decoded decoded) {
        return decoded.problems().stream()
                .map(problem -> problem.path() + ": " + problem.message())
                .toList();
    }

    private static String join(List<String> sentences) {
        return String.join(" ", sentences);
    }
}
