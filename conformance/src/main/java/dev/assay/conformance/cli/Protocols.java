package dev.assay.conformance.cli;

import dev.assay.conformance.endpoint.ConfigurationException;
import dev.assay.conformance.protocol.Protocol;
import dev.assay.conformance.protocol.restjson.RestJson1Protocol;
import dev.assay.model.contract.Contract;

/** Chooses the protocol that a service speaks. */
final class Protocols {
    private Protocols() {}

    static Protocol of(Contract contract) {
        if (!contract.service().hasTrait(RestJson1Protocol.ID)) {
            throw new ConfigurationException("The service " + contract.service().getId()
                    + " does not speak aws.protocols#restJson1, the protocol that Assay knows.");
        }
        return new RestJson1Protocol(contract.model(), contract.service());
    }
}
