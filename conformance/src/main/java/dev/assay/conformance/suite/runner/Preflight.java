package dev.assay.conformance.suite.runner;

import dev.assay.conformance.endpoint.TransportException;
import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.suite.TestCase;
import java.util.Optional;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.traits.ReadonlyTrait;

/** One harmless request before all others, so that an endpoint which is not there is told of within seconds. */
final class Preflight {

    private final Session session;

    Preflight(Session session) {
        this.session = session;
    }

    /**
     * Sends it. Any HTTP answer will do.
     *
     * @throws TransportException if there was none
     */
    void check() {
        Optional<OperationShape> harmless = session.contract().operations().stream()
                .filter(operation -> operation.hasTrait(ReadonlyTrait.class))
                .filter(operation ->
                        session.inputs().shape(operation).members().stream().noneMatch(MemberShape::isRequired))
                .findFirst();
        if (harmless.isEmpty() && session.options().readOnly()) {
            return;
        }
        try (TestCase testCase = session.newCase()) {
            testCase.send(
                    harmless.orElseGet(() -> session.contract().operations().get(0)),
                    harmless.map(operation -> session.protocol().encode(operation, Node.objectNode()))
                            .orElse(HttpRequestMessage.of("GET", "/")));
        }
    }
}
