package dev.assay.conformance.protocol.restjson;

import dev.assay.conformance.protocol.Body;
import dev.assay.conformance.protocol.Decoded;
import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.protocol.HttpResponseMessage;
import dev.assay.conformance.protocol.JsonText;
import dev.assay.conformance.protocol.Protocol;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.HttpBindingIndex;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.node.StringNode;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.model.traits.EndpointTrait;
import software.amazon.smithy.model.traits.HttpTrait;
import software.amazon.smithy.model.traits.IdempotencyTokenTrait;

/**
 * The protocol {@code aws.protocols#restJson1} of any service, driven by its model. Immutable and safe for several threads, as far as the
 * supplier of idempotency tokens is.
 */
public final class RestJson1Protocol implements Protocol {

    /** The id of the protocol's trait. */
    public static final ShapeId ID = ShapeId.from("aws.protocols#restJson1");

    /**
     * What a client adds to the input of its caller.
     *
     * @param tokens where the value of an absent idempotency token comes from
     * @param defaults whether absent members below the top level are sent with their defaults, as generated clients do; if not, the input
     *     goes out as it is
     */
    public record Additions(Supplier<String> tokens, boolean defaults) {
        /** Random tokens and no defaults: members that an input leaves out stay out. */
        public static Additions tokensAlone() {
            return new Additions(() -> UUID.randomUUID().toString(), false);
        }
    }

    private final Model model;
    private final ServiceShape service;
    private final Additions additions;
    private final HttpBindingIndex bindings;
    private final ClientDefaults defaults;
    private final TextWriter texts;
    private final TargetWriter targets;
    private final HeaderWriter headers;
    private final BodyWriter bodies;

    /** A protocol that adds idempotency tokens and nothing else. */
    public RestJson1Protocol(Model model, ServiceShape service) {
        this(model, service, Additions.tokensAlone());
    }

    /** A protocol that adds to inputs what is said. */
    public RestJson1Protocol(Model model, ServiceShape service, Additions additions) {
        this.model = model;
        this.service = service;
        this.additions = additions;
        this.bindings = HttpBindingIndex.of(model);
        this.defaults = new ClientDefaults(model);
        this.texts = new TextWriter(model, bindings);
        this.targets = new TargetWriter(model, bindings, texts);
        this.headers = new HeaderWriter(model, bindings, texts);
        this.bodies = new BodyWriter(model, bindings, new JsonWriter(model, bindings));
    }

    @Override
    public ShapeId id() {
        return ID;
    }

    /** The service whose operations travel. */
    public ServiceShape service() {
        return service;
    }

    @Override
    public HttpRequestMessage encode(OperationShape operation, ObjectNode input) {
        ObjectNode complete = completed(operation, input);
        String method = operation.expectTrait(HttpTrait.class).getMethod();
        String target = targets.write(operation, complete);
        BodyWriter.Written written = bodies.write(operation, complete);
        Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        written.mediaType().ifPresent(mediaType -> fields.put("Content-Type", mediaType));
        fields.putAll(headers.write(operation, complete));
        Body body = RequestEncodings.apply(operation, written.body(), fields);
        Map<String, List<String>> all = fields.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue())));
        return new HttpRequestMessage(method, target, HttpHeaders.of(all, (name, value) -> true), body);
    }

    /**
     * What the operation's {@code endpoint} trait puts before the host's name, with its labels filled in: {@code foo.bar.} for one. Requests to a
     * loopback address leave it out.
     *
     * @throws IllegalArgumentException if the input has no value for a label of the host
     */
    public Optional<String> hostPrefix(OperationShape operation, ObjectNode input) {
        return operation
                .getTrait(EndpointTrait.class)
                .map(endpoint -> endpoint.getHostPrefix().getSegments().stream()
                        .map(segment -> segment.isLabel()
                                ? hostLabel(operation, segment.getContent(), input)
                                : segment.getContent())
                        .collect(Collectors.joining()));
    }

    @Override
    public HttpRequestMessage sealed(OperationShape operation, HttpRequestMessage request) {
        return RequestEncodings.sealed(request);
    }

    @Override
    public Decoded decodeOutput(OperationShape operation, HttpResponseMessage response) {
        return new ResponseReader(model, bindings, response)
                .read(
                        model.expectShape(operation.getOutputShape(), StructureShape.class),
                        bindings.getResponseBindings(operation));
    }

    @Override
    public Decoded decodeError(StructureShape error, HttpResponseMessage response) {
        return new ResponseReader(model, bindings, response).read(error, bindings.getResponseBindings(error));
    }

    @Override
    public Optional<String> errorName(HttpResponseMessage response) {
        return response.headers()
                .firstValue("x-amzn-errortype")
                .or(() -> errorNameOfBody(response))
                .map(RestJson1Protocol::bareName)
                .filter(name -> !name.isEmpty());
    }

    @Override
    public String documentMediaType() {
        return BodyWriter.JSON;
    }

    private static String bareName(String claimed) {
        String withoutSuffix = claimed.split(":", 2)[0];
        return withoutSuffix.substring(withoutSuffix.indexOf('#') + 1).strip();
    }

    private static Optional<String> errorNameOfBody(HttpResponseMessage response) {
        if (response.body().isEmpty()) {
            return Optional.empty();
        }
        Optional<ObjectNode> body = JsonText.read(response.body().text()).flatMap(Node::asObjectNode);
        return body.flatMap(object -> object.getMember("__type").or(() -> object.getMember("code")))
                .flatMap(Node::asStringNode)
                .map(StringNode::getValue);
    }

    private ObjectNode completed(OperationShape operation, ObjectNode input) {
        Shape shape = model.expectShape(operation.getInputShape());
        ObjectNode complete = additions.defaults ? defaults.within(shape, input) : input;
        for (MemberShape member : shape.members()) {
            if (member.hasTrait(IdempotencyTokenTrait.class)
                    && complete.getMember(member.getMemberName()).isEmpty()) {
                complete = complete.withMember(member.getMemberName(), Node.from(additions.tokens.get()));
            }
        }
        return complete;
    }

    private String hostLabel(OperationShape operation, String name, ObjectNode input) {
        return input.getMember(name)
                .filter(value -> !value.isNullNode())
                .map(TextWriter::plain)
                .orElseThrow(() -> new IllegalArgumentException("No request of "
                        + operation.getId().getName() + " can be written: its host needs a value for " + name));
    }
}
