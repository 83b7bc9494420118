package dev.assay.reference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.reference.Operations.ModelledError;
import dev.assay.reference.gate.Caller;
import dev.assay.reference.gate.Callers;
import dev.assay.reference.gate.Gate;
import dev.assay.reference.http.HttpHandler;
import dev.assay.reference.http.HttpRequest;
import dev.assay.reference.http.HttpResponse;
import dev.assay.reference.http.RequestIds;
import dev.assay.reference.protocol.OperationCodec;
import dev.assay.reference.protocol.ProtocolException;
import dev.assay.reference.protocol.RestJsonService;
import dev.assay.reference.validation.Validator;
import dev.assay.reference.validation.Violation;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * The way of every call, in its order: routing on the raw path, the gates, decoding, validation, then the operation (its rules and its
 * effect, in one transaction of the store), encoding.
 */
public final class Pipeline implements HttpHandler {
    private final RestJsonService service;
    private final Callers callers;
    private final List<Gate> gates;
    private final Operations operations;
    private final BiPredicate<String, Violation> overlooked;
    private final ResponseFilter filter;
    private final FaultLog faults;

    /**
     * @param gates what calls must pass, in this order
     * @param overlooked tells which broken constraints pass; none if the server is to keep its contract
     * @param filter what every answer goes through at last
     * @param faults where the server's own faults are told
     */
    public Pipeline(
            RestJsonService service,
            Callers callers,
            List<Gate> gates,
            Operations operations,
            BiPredicate<String, Violation> overlooked,
            ResponseFilter filter,
            FaultLog faults) {
        this.service = service;
        this.callers = callers;
        this.gates = List.copyOf(gates);
        this.operations = operations;
        this.overlooked = overlooked;
        this.filter = filter;
        this.faults = faults;
    }

    @Override
    public HttpResponse handle(HttpRequest request) {
        String requestId = RequestIds.next();
        String operation = "";
        HttpResponse answer;
        try {
            RestJsonService.Call call = service.route(request);
            operation = call.operation().name();
            answer = serve(call);
        } catch (ProtocolException refusal) {
            answer = service.encodeRefusal(refusal);
        } catch (RuntimeException fault) {
            // Whatever went wrong inside must not take the connection down, and is nobody's business but the log's.
            answer = fault(requestId, fault);
        }
        return filter.apply(operation, answer.with(RequestIds.HEADER, requestId));
    }

    private HttpResponse serve(RestJsonService.Call call) {
        OperationCodec operation = call.operation();
        try {
            Caller caller = callers.of(call.request().headers());
            for (Gate gate : gates) {
                gate.admit(operation.name(), caller, call.request());
            }
            ObjectNode input = call.input();
            List<Violation> violations = violations(operation, input);
            if (!violations.isEmpty()) {
                return operation.encodeViolations(violations);
            }
            return operation.encodeOutput(operations.perform(operation.name(), input, caller));
        } catch (ProtocolException refusal) {
            return operation.encodeRefusal(refusal);
        } catch (RuntimeException failure) {
            ModelledError error = operations.describe(failure);
            if (error == null) {
                throw failure;
            }
            return operation.encodeError(error.name(), error.members());
        }
    }

    private List<Violation> violations(OperationCodec operation, ObjectNode input) {
        List<Violation> violations = Validator.validate(input, operation.input());
        violations.removeIf(violation -> overlooked.test(operation.name(), violation));
        return violations;
    }

    private HttpResponse fault(String requestId, RuntimeException fault) {
        faults.fault(requestId, fault);
        return service.encodeUnmodelled(
                500, "InternalServerException", "The server failed. It is not the caller's fault.");
    }

    @Override
    public HttpResponse refuse(int status, String message) {
        HttpResponse answer = service.encodeUnmodelled(status, "UnreadableRequestException", message);
        return filter.apply("", answer.with(RequestIds.HEADER, RequestIds.next()));
    }
}
