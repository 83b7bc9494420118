package dev.assay.conformance.services;

import java.util.Set;

/** The observatory: labels, queries, headers and payloads, with a server in JavaScript. */
class ObservatoryTest extends ForeignServicesTest {

    ObservatoryTest() {
        super(new ForeignService("observatory", "node", "server.mjs"), "node", 18, 0);
    }

    @Override
    Set<String> undecided() {
        return Set.of(
                // Nothing goes into it, so nothing can be wrong with a call.
                "Ping/error-name",
                "Ping/error-status",
                "Ping/error-shape",
                // A greedy label takes every longer path.
                "DeletePicture/unknown-path",
                "GetPicture/unknown-path",
                "PutPicture/unknown-path");
    }
}
