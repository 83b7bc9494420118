package dev.assay.reference;

import dev.assay.reference.http.HttpHandler;
import dev.assay.reference.http.StaticFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The documentation of the contract, which the build generates and the server shows of itself. */
final class Documentation {
    static final String PATH = "/docs";

    private static final String LIST = "docs/.assay-generated-docs";

    private Documentation() {}

    /** Answers for the documentation and leaves the rest to the service. */
    static HttpHandler before(HttpHandler service) {
        return new StaticFiles(PATH, Files.ALL, service);
    }

    /** Read once for all servers of a process. */
    private static final class Files {
        static final Map<String, byte[]> ALL = read();

        private static Map<String, byte[]> read() {
            try {
                return StaticFiles.read(Documentation.class, LIST);
            } catch (IOException e) {
                throw new UncheckedIOException("The documentation is not in this build: " + e.getMessage(), e);
            }
        }
    }
}
