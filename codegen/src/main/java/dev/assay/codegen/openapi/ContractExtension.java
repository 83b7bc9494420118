package dev.assay.codegen.openapi;

import java.util.List;
import software.amazon.smithy.jsonschema.JsonSchemaMapper;
import software.amazon.smithy.openapi.fromsmithy.Smithy2OpenApiExtension;

/** Brings {@link SchemaMapper} to smithy-openapi, which takes such mappers from services of the class path alone. */
public final class ContractExtension implements Smithy2OpenApiExtension {
    @Override
    public List<JsonSchemaMapper> getJsonSchemaMappers() {
        return List.of(new SchemaMapper());
    }
}
