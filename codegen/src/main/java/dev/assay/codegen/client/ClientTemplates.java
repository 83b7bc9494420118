package dev.assay.codegen.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Templates of openapi-generator in which one expression is put in another's place, where no setting mends what they
 * make. The rest of each stays the library's own, and a new version of it that has changed the expression is noticed.
 */
final class ClientTemplates {
    private static final Map<String, Change> CHANGES = Map.of(
            // PathEscape leaves characters such as the colon, which a signer of requests encodes.
            "go",
            new Change(
                    "go",
                    "api.mustache",
                    "url.PathEscape(parameterValueToString(r.{{paramName}}, \"{{paramName}}\"))",
                    "strings.ReplaceAll(url.QueryEscape(parameterValueToString(r.{{paramName}}, \"{{paramName}}\")),"
                            + " \"+\", \"%20\")"),
            // The JDK has the annotation, so that the client needs no library for it.
            "java",
            new Change(
                    "Java",
                    "libraries/native/generatedAnnotation.mustache",
                    "@{{javaxPackage}}.annotation.Generated(",
                    "@javax.annotation.processing.Generated("));

    private ClientTemplates() {}

    /**
     * Writes the changed templates of a generator.
     *
     * @return whether there are any; then the folder is to be its folder of templates
     * @throws IllegalStateException if a template lacks what is to be changed
     */
    static boolean write(String generator, Path folder) throws IOException {
        Change change = CHANGES.get(generator);
        if (change == null) {
            return false;
        }
        String template = read(change.root() + "/" + change.template());
        if (!template.contains(change.from())) {
            throw new IllegalStateException("its template " + change.template() + " has no " + change.from());
        }
        Path file = folder.resolve(change.template());
        Files.createDirectories(file.getParent());
        Files.writeString(file, template.replace(change.from(), change.to()));
        return true;
    }

    private static String read(String template) throws IOException {
        ClassLoader loader = org.openapitools.codegen.CodegenConfig.class.getClassLoader();
        try (InputStream stream = loader.getResourceAsStream(template)) {
            if (stream == null) {
                throw new IllegalStateException("it has no template " + template);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private record Change(String root, String template, String from, String to) {}
}
