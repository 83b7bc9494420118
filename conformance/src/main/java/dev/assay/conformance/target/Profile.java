package dev.assay.conformance.target;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.model.node.Node;

/** The profile file as it is written: YAML, every entry optional. */
public final class Profile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @JsonProperty
    private @Nullable String endpoint;

    @JsonProperty
    private String region = Target.DEFAULT_REGION;

    @JsonProperty
    private List<String> otherRegions = List.of();

    @JsonProperty
    private @Nullable Caller credentials;

    @JsonProperty
    private @Nullable Caller deniedCaller;

    @JsonProperty
    private @Nullable Integer snapshotQuota;

    @JsonProperty
    private @Nullable Integer requestsPerSecond;

    @JsonProperty
    private List<String> kmsKeys = List.of();

    @JsonProperty
    private Map<String, String> fixtures = Map.of();

    @JsonProperty
    private Map<String, JsonNode> values = Map.of();

    @JsonProperty
    private List<String> validationErrors = List.of();

    @JsonProperty
    private double settleSeconds = 30;

    @JsonProperty
    private double timeoutSeconds = 10;

    private record Caller(
            @Nullable String accessKeyId, @Nullable String secretAccessKey) {
        Credentials credentials() {
            return new Credentials(
                    Objects.requireNonNullElse(accessKeyId, Credentials.ANONYMOUS.accessKeyId()),
                    Objects.requireNonNullElse(secretAccessKey, Credentials.ANONYMOUS.secretAccessKey()));
        }
    }

    /**
     * Reads a profile.
     *
     * @throws ConfigurationException if the file is not there, is no YAML, or has an entry that profiles do not have
     */
    public static Profile read(Path file) {
        try {
            String text = Files.readString(file);
            return text.isBlank() ? new Profile() : YAML.readValue(text, Profile.class);
        } catch (UnrecognizedPropertyException unknown) {
            String known = unknown.getKnownPropertyIds().stream()
                    .map(Object::toString)
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw new ConfigurationException(
                    "The profile " + file + " has the unknown entry '" + unknown.getPropertyName() + "' at line "
                            + unknown.getLocation().getLineNr() + ". Entries are: " + known + ".");
        } catch (JsonMappingException wrong) {
            throw new ConfigurationException("The profile " + file + " cannot be used: " + wrong.getOriginalMessage());
        } catch (JacksonException malformed) {
            throw new ConfigurationException("The profile " + file + " is no YAML: " + malformed.getOriginalMessage()
                    + " at line " + malformed.getLocation().getLineNr() + ".");
        } catch (IOException unreadable) {
            throw new ConfigurationException(
                    "The profile " + file + " cannot be read: there is no such file, or it is not yours to read.");
        }
    }

    /** The endpoint that the profile names. */
    public Optional<URI> endpoint() {
        return Optional.ofNullable(endpoint).map(Endpoints::parse);
    }

    /**
     * The target that the profile tells of.
     *
     * @param url the endpoint
     * @param regionOption the region of the command line, which goes before that of the profile
     */
    public Target target(URI url, Optional<String> regionOption) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        values.forEach((member, value) -> nodes.put(member, Node.parse(value.toString())));
        return new Target(
                url,
                regionOption.orElse(region),
                otherRegions,
                credentials == null ? Credentials.ANONYMOUS : credentials.credentials(),
                Optional.ofNullable(deniedCaller).map(Caller::credentials),
                Optional.ofNullable(snapshotQuota),
                Optional.ofNullable(requestsPerSecond),
                kmsKeys,
                fixtures,
                nodes,
                validationErrors,
                Duration.ofMillis((long) (settleSeconds * 1000)),
                Duration.ofMillis((long) (timeoutSeconds * 1000)));
    }
}
