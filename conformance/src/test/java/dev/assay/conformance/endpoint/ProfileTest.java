package dev.assay.conformance.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.smithy.model.node.Node;

/** Profiles say all that a target can hold, default what they do not say, and explain what is wrong with them. */
class ProfileTest {

    private static final URI URL = URI.create("http://127.0.0.1:1");

    @TempDir
    private Path folder;

    @Test
    void everyEntryReachesTheTarget() throws IOException {
        Profile profile = read("""
                endpoint: http://127.0.0.1:7070/
                region: eu-west-1
                otherRegions: [us-east-1, us-west-2]
                credentials: { accessKeyId: AKIA1, secretAccessKey: s1 }
                deniedCaller: { accessKeyId: AKIA2 }
                snapshotQuota: 12
                requestsPerSecond: 34
                kmsKeys: [alias/one]
                fixtures: { unencryptedSnapshot: arn }
                values: { CreateCluster.shardCount: 2, subnetIds: [a, b] }
                validationErrors: [BadRequestException]
                settleSeconds: 1.5
                timeoutSeconds: 2
                """);
        assertThat(profile.endpoint()).contains(URI.create("http://127.0.0.1:7070"));
        Target target = profile.target(URL, Optional.empty());
        assertThat(target.endpoint()).isEqualTo(URL);
        assertThat(target.region()).isEqualTo("eu-west-1");
        assertThat(target.otherRegions()).containsExactly("us-east-1", "us-west-2");
        assertThat(target.credentials()).isEqualTo(new Credentials("AKIA1", "s1"));
        assertThat(target.deniedCaller()).contains(new Credentials("AKIA2", "assay"));
        assertThat(target.snapshotQuota()).contains(12);
        assertThat(target.requestsPerSecond()).contains(34);
        assertThat(target.kmsKeys()).containsExactly("alias/one");
        assertThat(target.fixture("unencryptedSnapshot")).contains("arn");
        assertThat(target.fixture("other")).isEmpty();
        assertThat(target.values())
                .containsEntry("CreateCluster.shardCount", Node.from(2))
                .containsEntry("subnetIds", Node.fromStrings("a", "b"));
        assertThat(target.validationErrors()).containsExactly("BadRequestException");
        assertThat(target.settle()).isEqualTo(Duration.ofMillis(1500));
        assertThat(target.timeout()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void theRegionOfTheCommandLineGoesFirst() throws IOException {
        assertThat(read("region: eu-west-1")
                        .target(URL, Optional.of("ap-south-1"))
                        .region())
                .isEqualTo("ap-south-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "# nothing but a remark\n",
                "---\n",
                "{}",
                "region:\notherRegions:\nkmsKeys:\nfixtures:\nvalues:\ncredentials:\nsettleSeconds:\n"
            })
    void whatAProfileDoesNotSayHasADefault(String text) throws IOException {
        Target target = read(text).target(URL, Optional.empty());
        assertThat(target).isEqualTo(Target.of(URL));
        assertThat(target.region()).isEqualTo("us-east-1");
        assertThat(target.timeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(target.settle()).isEqualTo(Duration.ofSeconds(30));
        assertThat(target.credentials()).isEqualTo(Credentials.ANONYMOUS);
    }

    @Test
    void anUnknownEntryIsToldWithItsLineAndTheKnownOnes() {
        assertThatThrownBy(() -> read("region: eu-west-1\nregoin: x\n"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll(
                        "profile.yaml", "unknown entry 'regoin' at line 2", "Entries are: ", "region, ");
    }

    @Test
    void anUnknownEntryWithinAnotherIsTold() {
        assertThatThrownBy(() -> read("credentials:\n  accessKey: x\n"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll("unknown entry 'credentials.accessKey'", "accessKeyId, secretAccessKey");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "settleSeconds: soon | settleSeconds",
                "snapshotQuota: [1] | snapshotQuota",
                "kmsKeys: { a: b } | kmsKeys",
                "fixtures: [a] | fixtures",
                "credentials: AKIA | credentials",
                "requestsPerSecond: many | requestsPerSecond"
            })
    void anEntryOfAnotherTypeIsNamed(String text, String entry) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll("profile.yaml", "cannot be used", "'" + entry + "' at line 1")
                .hasMessageNotContainingAny("dev.assay", "java.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "kmsKeys: [a, ~] | 'kmsKeys",
                "credentials: { accessKeyId: [a] } | 'credentials.accessKeyId'",
                "fixtures: { a: [] } | 'fixtures.a'"
            })
    void aValueWithinAnEntryIsNamedByItsPath(String text, String path) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll("cannot be used", path)
                .hasMessageNotContainingAny("dev.assay", "java.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "timeoutSeconds: 0",
                "timeoutSeconds: -1",
                "timeoutSeconds: 1e300",
                "settleSeconds: -0.5",
                "requestsPerSecond: 0",
                "snapshotQuota: -1"
            })
    void aNumberThatMakesNoSenseIsTold(String text) {
        String entry = text.substring(0, text.indexOf(':'));
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll("profile.yaml", entry);
    }

    @ParameterizedTest
    @ValueSource(strings = {"region: [", "region: a: b", "\t- x", "region: 'open"})
    void whatIsNoYamlIsToldWithItsLine(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("is no YAML")
                .hasMessageMatching("(?s).* at line \\d+\\.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"just text", "- a\n- b\n", "7"})
    void aDocumentThatIsNoMapIsTold(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("profile.yaml")
                .hasMessageNotContainingAny("dev.assay", "java.");
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        Path file = folder.resolve("nowhere.yaml");
        assertThatThrownBy(() -> Profile.read(file))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll("nowhere.yaml", "there is no such file");
    }

    @Test
    void aFolderIsNoProfile() {
        assertThatThrownBy(() -> Profile.read(folder))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void aMalformedEndpointIsTold() throws IOException {
        Profile profile = read("endpoint: localhost:80");
        assertThatThrownBy(profile::endpoint)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("'localhost:80'");
    }

    @Test
    void theSecretIsInNoText() {
        assertThat(new Credentials("AKIA", "hidden"))
                .asString()
                .contains("AKIA")
                .doesNotContain("hidden");
    }

    private Profile read(String text) throws IOException {
        return Profile.read(Files.writeString(folder.resolve("profile.yaml"), text));
    }
}
