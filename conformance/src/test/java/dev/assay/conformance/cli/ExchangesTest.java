package dev.assay.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.reference.ReferenceServer;
import dev.assay.reference.ReferenceServerBuilder;
import dev.assay.reference.http.HttpResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exchanges of a run are all written down, each with what its request was meant to be. */
class ExchangesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void everyExchangeIsThereWithItsIntent() throws IOException {
        Path file = folder.resolve("exchanges.jsonl");
        Run run = check(ReferenceServer.builder(), file, "CreateCluster/*");
        assertThat(run.code()).as(run.out()).isZero();
        List<JsonNode> exchanges = read(file);
        assertThat(exchanges).hasSize(JSON.readTree(run.out()).path("requests").asInt());
        assertThat(intents(exchanges)).containsExactlyInAnyOrder("obey", "break", "open");
        assertThat(exchanges).noneMatch(exchange -> isMeant(exchange, "obey") && exchange.has("violations"));
        assertThat(exchanges.stream().filter(exchange -> isMeant(exchange, "break")))
                .isNotEmpty()
                .allMatch(exchange -> exchange.has("clause"))
                .allMatch(exchange -> status(exchange) >= 400);
        assertThat(exchanges.stream().filter(ExchangesTest::isOfConstraint))
                .isNotEmpty()
                .allMatch(exchange -> isMeant(exchange, "break") == exchange.has("violations"));
    }

    @Test
    void passwordsAreInNoLineNotEvenWhereABodyIsMadeByHand() throws IOException {
        Path file = folder.resolve("exchanges.jsonl");
        Path profile = Files.writeString(
                folder.resolve("profile.yaml"), "values: {CreateCluster.adminUserPassword: my-own-secret-42}\n");
        check(ReferenceServer.builder(), file, "CreateCluster/*-*", "--profile", profile.toString());
        assertThat(read(file))
                .anyMatch(exchange -> exchange.path("clause").asText().equals("CreateCluster/content-type"))
                .anyMatch(exchange -> exchange.path("clause").asText().equals("CreateCluster/unparsable-body"));
        assertThat(Files.readString(file))
                .contains("\\\"adminUserPassword\\\":\\\"***\\\"")
                .doesNotContain("my-own-secret-42");
    }

    @Test
    void theAnswerHasNoPartInWhatARequestIsMeantToBe() throws IOException {
        Path file = folder.resolve("exchanges.jsonl");
        ReferenceServerBuilder lenient = ReferenceServer.builder()
                .bendAnswers((operation, answer) ->
                        answer.status() == 400 ? new HttpResponse(200, answer.headers(), answer.body()) : answer);
        assertThat(check(lenient, file, "CreateCluster/clusterName/length").code())
                .isEqualTo(1);
        assertThat(read(file))
                .anyMatch(exchange -> isMeant(exchange, "break") && status(exchange) == 200)
                .allMatch(exchange -> isMeant(exchange, "break") == exchange.has("violations"));
    }

    @Test
    void aFileThatCannotBeWrittenIsToldBeforeAnythingIsSent() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("file"), "");
        Run run = Run.of(
                "check",
                "--endpoint",
                "http://127.0.0.1:9",
                "--exchanges",
                inTheWay.resolve("exchanges.jsonl").toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("The exchanges cannot be written to");
    }

    private static Run check(ReferenceServerBuilder builder, Path file, String clauses, String... more)
            throws IOException {
        try (ReferenceServer server = builder.start()) {
            List<String> arguments =
                    new ArrayList<>(List.of("check", "--endpoint", server.url().toString()));
            arguments.addAll(List.of("--seed", "1", "--tries", "4", "--format", "json", "--clause", clauses));
            arguments.addAll(List.of("--exchanges", file.toString()));
            arguments.addAll(List.of(more));
            return Run.of(arguments.toArray(String[]::new));
        }
    }

    private static List<JsonNode> read(Path file) throws IOException {
        List<JsonNode> exchanges = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            exchanges.add(JSON.readTree(line));
        }
        return exchanges;
    }

    private static Set<String> intents(List<JsonNode> exchanges) {
        return exchanges.stream()
                .map(exchange -> exchange.path("intent").asText())
                .collect(Collectors.toSet());
    }

    private static boolean isMeant(JsonNode exchange, String intent) {
        return exchange.path("intent").asText().equals(intent);
    }

    /** Clauses whose breach Smithy's own validation sees in an input. */
    private static boolean isOfConstraint(JsonNode exchange) {
        return exchange.path("clause").asText().matches(".*/(length|pattern|range|enum|type)");
    }

    private static int status(JsonNode exchange) {
        return exchange.path("response").path("status").asInt();
    }
}
