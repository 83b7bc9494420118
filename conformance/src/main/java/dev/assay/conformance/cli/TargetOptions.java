package dev.assay.conformance.cli;

import dev.assay.conformance.endpoint.ConfigurationException;
import dev.assay.conformance.endpoint.Endpoints;
import dev.assay.conformance.endpoint.Profile;
import dev.assay.conformance.endpoint.Target;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which endpoint a command is about, and what is known of it. */
final class TargetOptions {

    private static final URI NOWHERE = URI.create("http://localhost");

    @Option(names = "--endpoint", paramLabel = "URL", description = "The endpoint under test.")
    private @Nullable String endpoint;

    @Option(
            names = "--start",
            paramLabel = "COMMAND",
            description = "Start the implementation under test by this command, which prints its URL when it is ready.")
    private @Nullable String start;

    @Option(names = "--profile", paramLabel = "FILE", description = "What is known of the endpoint, as YAML.")
    private @Nullable Path profile;

    @Option(names = "--region", paramLabel = "NAME", description = "The region that the endpoint serves.")
    private @Nullable String region;

    /**
     * The endpoint that the options name; the reference implementation where they name none.
     *
     * @param defaultContract whether the run is about the contract that the reference implements
     */
    Endpoint open(boolean defaultContract) {
        if (endpoint != null && start != null) {
            throw new ConfigurationException("Give --endpoint or --start, not both.");
        }
        Profile known = profile == null ? new Profile() : Profile.read(profile);
        Optional<String> asked = Optional.ofNullable(region);
        if (endpoint != null) {
            return new Endpoint(known.target(Endpoints.parse(endpoint), asked));
        }
        if (start != null) {
            return started(Implementation.start(start), known, asked);
        }
        if (known.endpoint().isPresent()) {
            return new Endpoint(known.target(known.endpoint().get(), asked));
        }
        if (!defaultContract) {
            throw new ConfigurationException(
                    "The reference implementation serves Assay's own model: name the endpoint of yours with --endpoint or --start.");
        }
        return ReferenceImplementation.start(profile == null ? Optional.empty() : Optional.of(known), asked);
    }

    /** What is known of the endpoint that the options name, whether or not one is there; nothing is started. */
    Target known() {
        Profile known = profile == null ? new Profile() : Profile.read(profile);
        URI url = endpoint == null ? known.endpoint().orElse(NOWHERE) : Endpoints.parse(endpoint);
        return known.target(url, Optional.ofNullable(region));
    }

    private static Endpoint started(Implementation implementation, Profile known, Optional<String> asked) {
        try {
            return new Endpoint(known.target(implementation.url(), asked), implementation);
        } catch (RuntimeException failed) {
            implementation.close();
            throw failed;
        }
    }
}
