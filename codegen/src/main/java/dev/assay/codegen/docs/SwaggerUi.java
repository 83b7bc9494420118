package dev.assay.codegen.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The files of Swagger UI that the pages need, from the library that brings them. */
final class SwaggerUi {
    private static final String JAR = "META-INF/maven/org.webjars/swagger-ui/pom.properties";
    private static final String FILES = "META-INF/resources/webjars/swagger-ui/";
    private static final List<String> NEEDED =
            List.of("swagger-ui.css", "swagger-ui-bundle.js", "swagger-ui-bundle.js.LICENSE.txt");

    private SwaggerUi() {}

    /** The files by their paths in the site. */
    static Map<String, byte[]> files() {
        Properties jar = new Properties();
        try (InputStream stream = open(JAR)) {
            jar.load(stream);
            Map<String, byte[]> files = new TreeMap<>();
            for (String name : NEEDED) {
                files.put("swagger-ui/" + name, read(FILES + jar.getProperty("version") + "/" + name));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(String resource) throws IOException {
        try (InputStream stream = open(resource)) {
            return stream.readAllBytes();
        }
    }

    private static InputStream open(String resource) {
        InputStream stream = SwaggerUi.class.getClassLoader().getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException(resource + " of Swagger UI is not on the class path");
        }
        return stream;
    }
}
