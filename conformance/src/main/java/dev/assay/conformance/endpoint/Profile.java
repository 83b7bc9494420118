package dev.assay.conformance.endpoint;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
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

    /** A day, beyond which no wait makes sense. */
    private static final double MAX_SECONDS = 86_400;

    private static final YAMLMapper YAML = mapper();

    /** An entry without a value is as if absent; an item without a value is a mistake. */
    private static YAMLMapper mapper() {
        YAMLMapper mapper = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        mapper.setDefaultSetterInfo(JsonSetter.Value.construct(Nulls.SKIP, Nulls.FAIL));
        return mapper;
    }

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
    private double settleSeconds = TargetBuilder.DEFAULT_SETTLE.toSeconds();

    @JsonProperty
    private double timeoutSeconds = TargetBuilder.DEFAULT_TIMEOUT.toSeconds();

    private record Caller(
            @Nullable String accessKeyId,
            @Nullable String secretAccessKey,
            @Nullable String sessionToken) {
        Credentials credentials() {
            return new Credentials(
                    Objects.requireNonNullElse(accessKeyId, Credentials.ANONYMOUS.accessKeyId()),
                    Objects.requireNonNullElse(secretAccessKey, Credentials.ANONYMOUS.secretAccessKey()),
                    Optional.ofNullable(sessionToken));
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
            JsonNode tree = YAML.readTree(text);
            if (tree.isMissingNode() || tree.isNull()) {
                return new Profile();
            }
            if (!tree.isObject()) {
                throw new ConfigurationException(
                        "The profile " + file + " cannot be used: it has to be entries, such as 'region: eu-west-1'.");
            }
            Profile profile = YAML.readValue(text, Profile.class);
            profile.requireSense(file);
            return profile;
        } catch (UnrecognizedPropertyException unknown) {
            throw unknownEntry(file, unknown);
        } catch (JsonMappingException wrong) {
            throw new ConfigurationException("The profile " + file + " cannot be used: " + entry(wrong)
                    + " has a value of another type than this entry takes.");
        } catch (JacksonException malformed) {
            throw new ConfigurationException("The profile " + file + " is no YAML: " + malformed.getOriginalMessage()
                    + " at line " + malformed.getLocation().getLineNr() + ".");
        } catch (IOException unreadable) {
            throw new ConfigurationException(
                    "The profile " + file + " cannot be read: there is no such file, or it is not yours to read.");
        }
    }

    private static ConfigurationException unknownEntry(Path file, UnrecognizedPropertyException unknown) {
        String known = unknown.getKnownPropertyIds().stream()
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(", "));
        return new ConfigurationException(
                "The profile " + file + " has the unknown entry " + entry(unknown) + ". Entries are: " + known + ".");
    }

    /** The way to what is wrong, and for an outermost entry its line: of inner ones the reader knows no exact place. */
    private static String entry(JsonMappingException wrong) {
        String path = wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
                .collect(Collectors.joining("."));
        boolean outermost = wrong.getPath().size() == 1 && wrong.getProcessor() instanceof JsonParser;
        return "'" + path + "'"
                + (outermost
                        ? " at line "
                                + ((JsonParser) wrong.getProcessor())
                                        .currentTokenLocation()
                                        .getLineNr()
                        : "");
    }

    /** Refuses numbers that no run can be made with. */
    private void requireSense(Path file) {
        require(timeoutSeconds >= 0.001 && timeoutSeconds <= MAX_SECONDS, file, "timeoutSeconds is more than 0");
        require(settleSeconds >= 0 && settleSeconds <= MAX_SECONDS, file, "settleSeconds is at least 0");
        require(requestsPerSecond == null || requestsPerSecond > 0, file, "requestsPerSecond is at least 1");
        require(snapshotQuota == null || snapshotQuota >= 0, file, "snapshotQuota is at least 0");
    }

    private static void require(boolean sense, Path file, String rule) {
        if (!sense) {
            throw new ConfigurationException("The profile " + file + " cannot be used: " + rule + ".");
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
        TargetBuilder builder = new TargetBuilder(url)
                .region(regionOption.orElse(region))
                .otherRegions(otherRegions)
                .kmsKeys(kmsKeys)
                .fixtures(fixtures)
                .values(nodes)
                .validationErrors(validationErrors)
                .settle(Duration.ofMillis((long) (settleSeconds * 1000)))
                .timeout(Duration.ofMillis((long) (timeoutSeconds * 1000)));
        Optional.ofNullable(credentials).map(Caller::credentials).ifPresent(builder::credentials);
        Optional.ofNullable(deniedCaller).map(Caller::credentials).ifPresent(builder::deniedCaller);
        Optional.ofNullable(snapshotQuota).ifPresent(builder::snapshotQuota);
        Optional.ofNullable(requestsPerSecond).ifPresent(builder::requestsPerSecond);
        return builder.build();
    }
}
