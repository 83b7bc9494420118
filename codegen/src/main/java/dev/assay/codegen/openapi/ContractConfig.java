package dev.assay.codegen.openapi;

import dev.assay.model.contract.Contract;
import software.amazon.smithy.aws.traits.protocols.RestJson1Trait;
import software.amazon.smithy.openapi.OpenApiConfig;

/** The settings of a conversion. Their type tells our conversions from those of others on the same class path. */
final class ContractConfig extends OpenApiConfig {
    static ContractConfig of(Contract contract, DocumentVersion version) {
        ContractConfig config = new ContractConfig();
        config.setService(contract.service().getId());
        config.setVersion(version.converted());
        config.setUseIntegerType(true);
        config.setTags(true);
        config.setIgnoreUnsupportedTraits(true);
        config.setOnHttpPrefixHeaders(HttpPrefixHeadersStrategy.WARN);
        config.setOnErrorStatusConflict(ErrorStatusConflictHandlingStrategy.ONE_OF);
        if (contract.service().hasTrait(RestJson1Trait.class)) {
            config.setProtocol(RestJson1Trait.ID);
        }
        return config;
    }
}
