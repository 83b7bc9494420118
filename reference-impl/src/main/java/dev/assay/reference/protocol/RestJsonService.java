package dev.assay.reference.protocol;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.reference.http.HttpRequest;
import dev.assay.reference.http.HttpResponse;
import dev.assay.reference.schema.SchemaCompiler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.HttpBindingIndex;
import software.amazon.smithy.model.knowledge.OperationIndex;
import software.amazon.smithy.model.knowledge.TopDownIndex;
import software.amazon.smithy.model.pattern.SmithyPattern.Segment;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.model.traits.HttpTrait;
import software.amazon.smithy.model.traits.RequestCompressionTrait;
import software.amazon.smithy.model.traits.UnitTypeTrait;

/** A service on the wire, compiled from its model: routes and one codec for each operation. */
public final class RestJsonService {
    private final Router<OperationCodec> router;
    private final List<OperationCodec> operations;

    /**
     * A request that was routed to its operation.
     *
     */
    public static final class Call {
        private final HttpRequest request;
        private final Router.Match<OperationCodec> match;

        Call(HttpRequest request, Router.Match<OperationCodec> match) {
            this.request = request;
            this.match = match;
        }

        public HttpRequest request() {
            return request;
        }

        public OperationCodec operation() {
            return match.goal();
        }

        /**
         * Reads the operation's input in tree form.
         *
         * @throws ProtocolException if the request cannot be read as one to the operation
         */
        public ObjectNode input() {
            return match.goal().decode(request, match.labels(), match.query());
        }
    }

    private RestJsonService(List<Route<OperationCodec>> routes) {
        this.router = new Router<>(routes);
        this.operations = routes.stream().map(Route::goal).toList();
    }

    /**
     * Compiles all operations of a service.
     *
     * @throws software.amazon.smithy.model.node.ExpectationNotMetException if the model has no such service
     */
    public static RestJsonService compile(Model model, ShapeId service) {
        Compiler compiler = new Compiler(model, model.expectShape(service, ServiceShape.class));
        return new RestJsonService(TopDownIndex.of(model).getContainedOperations(service).stream()
                .map(compiler::route)
                .toList());
    }

    /** The codecs of all operations. */
    public List<OperationCodec> operations() {
        return operations;
    }

    /**
     * Finds the operation that a request is for.
     *
     * @throws ProtocolException if there is none
     */
    public Call route(HttpRequest request) {
        return new Call(request, router.route(request));
    }

    /** The answer to a request for which there is no operation. */
    public HttpResponse encodeRefusal(ProtocolException refusal) {
        return encodeUnmodelled(refusal.kind().status(), refusal.kind().errorName(), refusal.detail());
    }

    /** The answer with an error that no model lists. */
    public HttpResponse encodeUnmodelled(int status, String errorName, String message) {
        return GenericErrors.encode(
                status, errorName, JsonNodeFactory.instance.objectNode().put("message", message));
    }

    private static final class Compiler {
        private final Model model;
        private final ServiceShape service;
        private final HttpBindingIndex index;
        private final SchemaCompiler schemas;
        private final DocumentReader reader;
        private final DocumentWriter writer;

        Compiler(Model model, ServiceShape service) {
            this.model = model;
            this.service = service;
            this.index = HttpBindingIndex.of(model);
            this.schemas = new SchemaCompiler(model);
            ObjectMapper mapper = new ObjectMapper();
            this.reader = new DocumentReader(mapper);
            this.writer = new DocumentWriter(mapper);
        }

        Route<OperationCodec> route(OperationShape operation) {
            HttpTrait http = operation.expectTrait(HttpTrait.class);
            Bindings input =
                    Bindings.of(schemas.compile(operation.getInputShape()), index.getRequestBindings(operation));
            List<String> labels =
                    http.getUri().getLabels().stream().map(Segment::getContent).toList();
            Bindings output = output(operation);
            OperationCodec codec = new OperationCodec(
                    operation.getId().getName(service),
                    input.schema(),
                    new RequestDecoder(input, labels, reader),
                    output,
                    new ResponseEncoder(index.getResponseCode(operation), null, output, writer),
                    errors(operation),
                    ValidationErrors.of(OperationIndex.of(model).getErrors(service, operation)),
                    operation.hasTrait(RequestCompressionTrait.class));
            return new Route<>(codec, http);
        }

        private @Nullable Bindings output(OperationShape operation) {
            StructureShape output = model.expectShape(operation.getOutputShape(), StructureShape.class);
            return output.hasTrait(UnitTypeTrait.class)
                    ? null
                    : Bindings.of(schemas.compile(output.getId()), index.getResponseBindings(operation));
        }

        private Map<String, ResponseEncoder> errors(OperationShape operation) {
            Map<String, ResponseEncoder> errors = new LinkedHashMap<>();
            for (StructureShape error : OperationIndex.of(model).getErrors(service, operation)) {
                Bindings bindings = Bindings.of(schemas.compile(error.getId()), index.getResponseBindings(error));
                String name = error.getId().getName();
                errors.put(name, new ResponseEncoder(index.getResponseCode(error), name, bindings, writer));
            }
            return errors;
        }
    }
}
