package dev.assay.conformance.cli;

import dev.assay.conformance.endpoint.Target;
import java.util.List;

/** A target that can be reached, and what has to be closed when it is needed no more. */
final class Endpoint implements AutoCloseable {

    private final Target target;
    private final List<AutoCloseable> parts;

    Endpoint(Target target, AutoCloseable... parts) {
        this.target = target;
        this.parts = List.of(parts);
    }

    Target target() {
        return target;
    }

    @Override
    public void close() {
        for (AutoCloseable part : parts) {
            try {
                part.close();
            } catch (Exception failed) {
                throw new StartException("The implementation could not be stopped: " + failed.getMessage() + ".");
            }
        }
    }
}
