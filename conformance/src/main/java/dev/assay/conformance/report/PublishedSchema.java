package dev.assay.conformance.report;

/** The JSON Schema of report.json. */
public final class PublishedSchema {
    private PublishedSchema() {}

    /** The schema as it is published. */
    public static String text() {
        return HtmlReport.resource("report.schema.json");
    }
}
