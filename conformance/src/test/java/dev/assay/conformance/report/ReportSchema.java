package dev.assay.conformance.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/** The published schema of report.json. */
public final class ReportSchema {

    private ReportSchema() {}

    /** What in a report is not as the schema says. */
    public static List<String> problems(JsonNode report) throws IOException {
        try (InputStream stream = Objects.requireNonNull(
                JsonReport.class.getResourceAsStream("report.schema.json"), "report.schema.json")) {
            JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(stream);
            return schema.validate(report).stream()
                    .map(ValidationMessage::getMessage)
                    .toList();
        }
    }
}
