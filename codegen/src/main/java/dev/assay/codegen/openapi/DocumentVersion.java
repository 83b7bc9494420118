package dev.assay.codegen.openapi;

import java.util.Arrays;
import java.util.stream.Collectors;
import software.amazon.smithy.openapi.OpenApiVersion;

/** The versions of OpenAPI that a document can have. */
public enum DocumentVersion {
    /** OpenAPI 3.0.2. */
    V3_0_2("3.0.2", OpenApiVersion.VERSION_3_0_2),
    /** OpenAPI 3.0.3, which differs from 3.0.2 in its wording only. */
    V3_0_3("3.0.3", OpenApiVersion.VERSION_3_0_2),
    /** OpenAPI 3.1.0. */
    V3_1_0("3.1.0", OpenApiVersion.VERSION_3_1_0);

    private final String text;
    private final OpenApiVersion converted;

    DocumentVersion(String text, OpenApiVersion converted) {
        this.text = text;
        this.converted = converted;
    }

    /**
     * The version of that name; a name of two parts means the newest version of that line.
     *
     * @throws IllegalArgumentException if there is none; the message lists what there is
     */
    public static DocumentVersion of(String text) {
        return Arrays.stream(values())
                .filter(version -> version.text.equals(text) || version.text.startsWith(text + "."))
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> new IllegalArgumentException("'" + text
                        + "' is no version of OpenAPI that can be made; these can: "
                        + Arrays.stream(values()).map(version -> version.text).collect(Collectors.joining(", "))));
    }

    OpenApiVersion converted() {
        return converted;
    }

    @Override
    public String toString() {
        return text;
    }
}
