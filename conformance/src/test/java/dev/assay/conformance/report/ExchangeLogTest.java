package dev.assay.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.conformance.protocol.Body;
import dev.assay.conformance.suite.Exchange;
import dev.assay.conformance.suite.Intent;
import dev.assay.conformance.suite.SentExchange;
import dev.assay.model.clause.ClauseId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of exchanges has a line for each, and all that is known of it. */
class ExchangeLogTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void aLineTellsOfAnExchangeAndWhatItWasFor() throws IOException {
        Path file = folder.resolve("new/exchanges.jsonl");
        try (ExchangeLog log = ExchangeLog.begin(file)) {
            log.accept(new SentExchange(
                    Results.answered(Body.of("two\nlines")),
                    Optional.of(new ClauseId("Op/m/length")),
                    Intent.BREAK,
                    List.of("m: too long")));
        }
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(1);
        JsonNode line = JSON.readTree(lines.get(0));
        assertThat(line.path("operation").asText()).isEqualTo("Op");
        assertThat(line.path("clause").asText()).isEqualTo("Op/m/length");
        assertThat(line.path("intent").asText()).isEqualTo("break");
        assertThat(line.path("violations").path(0).asText()).isEqualTo("m: too long");
        assertThat(line.path("milliseconds").isNumber()).isTrue();
        assertThat(line.path("request").path("method").asText()).isEqualTo("GET");
        assertThat(line.path("response").path("body").asText()).isEqualTo("two\nlines");
    }

    @Test
    void whatIsNotKnownIsNotThere() throws IOException {
        Path file = folder.resolve("exchanges.jsonl");
        Exchange answered = Results.answered(Body.of(new byte[] {(byte) 0xff}));
        Exchange lost = new Exchange("Op", answered.request(), Optional.empty(), Optional.of("It was late."), 7);
        try (ExchangeLog log = ExchangeLog.begin(file)) {
            log.accept(sent(answered));
            log.accept(sent(lost));
        }
        List<String> lines = Files.readAllLines(file);
        JsonNode octets = JSON.readTree(lines.get(0));
        assertThat(octets.has("clause")).isFalse();
        assertThat(octets.has("violations")).isFalse();
        assertThat(octets.path("response").path("bodyBase64").asText()).isEqualTo("/w==");
        JsonNode failed = JSON.readTree(lines.get(1));
        assertThat(failed.has("response")).isFalse();
        assertThat(failed.path("failure").asText()).isEqualTo("It was late.");
    }

    @Test
    void linesOfSeveralThreadsStayWhole() throws IOException {
        Path file = folder.resolve("exchanges.jsonl");
        try (ExchangeLog log = ExchangeLog.begin(file)) {
            IntStream.range(0, 2000)
                    .parallel()
                    .forEach(number -> log.accept(sent(Results.answered(Body.of("answer " + number)))));
        }
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(2000);
        for (String line : lines) {
            assertThat(JSON.readTree(line).path("response").path("body").asText())
                    .startsWith("answer ");
        }
    }

    @Test
    void halfAPairOfSurrogatesEndsNothing() throws IOException {
        Path file = folder.resolve("exchanges.jsonl");
        List<String> violations = List.of("tags.\ud83d: no key", "tags.äß\ud83d\ude00: no key");
        try (ExchangeLog log = ExchangeLog.begin(file)) {
            log.accept(new SentExchange(Results.answered(Body.of("ä")), Optional.empty(), Intent.BREAK, violations));
        }
        JsonNode line = JSON.readTree(Files.readString(file));
        assertThat(line.path("violations")).map(JsonNode::asText).containsExactlyElementsOf(violations);
        assertThat(line.path("response").path("body").asText()).isEqualTo("ä");
    }

    @Test
    void whatCannotBeWrittenIsTold() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> ExchangeLog.begin(inTheWay.resolve("exchanges.jsonl")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("The exchanges cannot be written to");
    }

    @Test
    void closedItTakesNothingMore() throws IOException {
        Path file = folder.resolve("exchanges.jsonl");
        ExchangeLog log = ExchangeLog.begin(file);
        log.close();
        log.accept(sent(Results.answered(Body.EMPTY)));
        log.close();
        assertThat(file).isEmptyFile();
    }

    private static SentExchange sent(Exchange exchange) {
        return new SentExchange(exchange, Optional.empty(), Intent.OBEY, List.of());
    }
}
