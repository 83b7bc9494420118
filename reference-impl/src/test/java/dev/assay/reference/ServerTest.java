package dev.assay.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.reference.http.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server on the wire: routing, limits, errors, pages and calls at the same time. */
class ServerTest {
    private static final String VALID = "{\"targetSnapshotName\":\"copy\"}";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-04-01T09:30:00Z"));
    private final ReferenceServer server;

    ServerTest() throws IOException {
        server = ReferenceServer.builder()
                .seed(Copies.SEED)
                .clock(now::get)
                .transition(Duration.ofSeconds(10))
                .limits(Limits.DEFAULT.withMaxBodyBytes(1000))
                .start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /nowhere,                    404, UnknownOperationException",
        "GET,    /cluster-snapshot//copy,     404, UnknownOperationException",
        "POST,   /cluster-snapshot//copy,     404, UnknownOperationException",
        "POST,   /cluster-snapshot/a/b/copy,  404, UnknownOperationException",
        "PUT,    /clusters,                   405, UnknownOperationException",
        "GET,    /clusters/,                  404, UnknownOperationException",
        "GET,    /cluster-snapshot/%zz,       400, ''",
        "GET,    /cluster-snapshot/%ff,       400, ''",
        "GET,    /clusters?maxResults=0,      400, ValidationException",
        "GET,    /clusters?maxResults=x,      400, ValidationException",
        "GET,    /clusters?nextToken=forged,  400, ValidationException",
        "GET,    /clusters?unknown=1,         200, ''",
        "GET,    /cluster-snapshots?maxResults=19, 400, ValidationException",
        "DELETE, /tags/x,                     400, ValidationException",
    })
    void everyRequestHasItsAnswer(String method, String target, int status, String error) throws IOException {
        RawHttp.Answer answer = RawHttp.send(server.url(), method, target, Map.of(), "");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("x-amzn-requestid")).isPresent();
        if (!error.isEmpty()) {
            assertThat(answer.errorType()).isEqualTo(error);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {                                             | cannotParse
            []                                            | cannotParse
            {"targetSnapshotName":1}                      | cannotParse
            {"targetSnapshotName":"a","copyTags":"true"}  | cannotParse
            {"targetSnapshotName":"a","tags":[]}          | cannotParse
            {"targetSnapshotName":null}                   | fieldValidationFailed
            {}                                            | fieldValidationFailed
            {"targetSnapshotName":"a-"}                   | fieldValidationFailed
            """)
    void whatIsWrongWithABodyIsTold(String body, String reason) throws IOException {
        RawHttp.Answer answer = Copies.copy(server.url(), Copies.ENCRYPTED, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorType()).isEqualTo("ValidationException");
        assertThat(Copies.json(answer).path("reason").asText()).isEqualTo(reason);
    }

    @Test
    void everyOffendingFieldIsNamedInOrder() throws IOException {
        JsonNode error = Copies.json(Copies.copy(
                server.url(), Copies.ENCRYPTED, "{\"targetSnapshotName\":\"\",\"tags\":{\"aws:x\":\"1\"}}"));
        assertThat(error.path("fieldList"))
                .extracting(field -> field.path("name").asText())
                .containsExactly("tags", "targetSnapshotName", "targetSnapshotName");
    }

    @Test
    void aPasswordIsNeverAnswered() throws IOException {
        RawHttp.Answer answer = Copies.post(server.url(), "/cluster", """
                {"clusterName":"c","authType":"PLAIN_TEXT","adminUserName":"u","adminUserPassword":"sec/ret",
                 "shardCapacity":3,"shardCount":0}""");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("sec/ret").contains("shardCapacity", "shardCount");
        RawHttp.Answer broken = Copies.post(server.url(), "/cluster", "{\"adminUserPassword\":sec/ret}");
        assertThat(broken.body()).doesNotContain("sec/ret").contains("cannotParse");
    }

    @Test
    void aBodyBeyondTheLimitIsRefused() throws IOException {
        assertThat(Copies.copy(server.url(), Copies.ENCRYPTED, " ".repeat(1001)).status())
                .isEqualTo(413);
        String chunked = "POST /cluster HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3e9\r\n"
                + " ".repeat(1001) + "\r\n0\r\n\r\n";
        assertThat(RawHttp.sendBytes(server.url(), chunked.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({"9000, 0, 414", "1, 20000, 431"})
    void linesBeyondTheLimitsAreRefused(int target, int header, int status) throws IOException {
        RawHttp.Answer answer =
                RawHttp.send(server.url(), "GET", "/" + "a".repeat(target), Map.of("X-Long", "b".repeat(header)), "");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("x-amzn-requestid")).isPresent();
    }

    @Test
    void whatIsNoHttpIsRefused() throws IOException {
        RawHttp.Answer answer =
                RawHttp.sendBytes(server.url(), "hello server\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void aCopyIsCopyingUntilItsTimeHasCome() throws IOException {
        JsonNode copy =
                Copies.json(Copies.copy(server.url(), Copies.ENCRYPTED, VALID)).path("snapshot");
        String path =
                "/cluster-snapshot/" + Copies.label(copy.path("snapshotArn").asText());
        assertThat(copy.path("status").asText()).isEqualTo("COPYING");
        assertThat(status(path)).isEqualTo("COPYING");
        now.updateAndGet(time -> time.plusSeconds(10));
        assertThat(status(path)).isEqualTo("ACTIVE");

        RawHttp.send(server.url(), "DELETE", path, Map.of(), "");
        assertThat(status(path)).isEqualTo("DELETING");
        assertThat(RawHttp.send(server.url(), "DELETE", path, Map.of(), "").status())
                .isEqualTo(409);
        now.updateAndGet(time -> time.plusSeconds(10));
        assertThat(Copies.get(server.url(), path).status()).isEqualTo(404);
    }

    private String status(String path) throws IOException {
        return Copies.json(Copies.get(server.url(), path))
                .path("snapshot")
                .path("status")
                .asText();
    }

    @Test
    void aTokenMakesOneCluster() throws IOException {
        String body = "{\"clusterName\":\"c\",\"authType\":\"PLAIN_TEXT\",\"adminUserName\":\"u\","
                + "\"adminUserPassword\":\"%s\",\"shardCapacity\":2,\"shardCount\":1,\"clientToken\":\"t\"}";
        RawHttp.Answer first = Copies.post(server.url(), "/cluster", body.formatted("password-1"));
        RawHttp.Answer again = Copies.post(server.url(), "/cluster", body.formatted("password-1"));
        RawHttp.Answer other = Copies.post(server.url(), "/cluster", body.formatted("password-2"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(Copies.json(again)).isEqualTo(Copies.json(first));
        assertThat(other.errorType()).isEqualTo("ConflictException");
    }

    @Test
    void pagesStayTheSameWhateverComesAndGoes() throws IOException {
        List<String> arns = new ArrayList<>();
        for (int i = 0; i < 42; i++) {
            arns.add(Copies.json(Copies.copy(server.url(), Copies.ENCRYPTED, VALID.replace("copy", "copy" + i)))
                    .path("snapshot")
                    .path("snapshotArn")
                    .asText());
        }
        JsonNode first = Copies.json(Copies.get(server.url(), "/cluster-snapshots?maxResults=20"));
        RawHttp.send(server.url(), "DELETE", "/cluster-snapshot/" + Copies.label(arns.get(0)), Map.of(), "");
        now.updateAndGet(time -> time.plusSeconds(10));
        Copies.copy(server.url(), Copies.ENCRYPTED, VALID.replace("copy", "late"));
        String token = Copies.label(first.path("nextToken").asText());
        JsonNode second = Copies.json(Copies.get(server.url(), "/cluster-snapshots?maxResults=100&nextToken=" + token));

        List<String> shown = new ArrayList<>();
        first.path("snapshots")
                .forEach(snapshot -> shown.add(snapshot.path("snapshotArn").asText()));
        second.path("snapshots")
                .forEach(snapshot -> shown.add(snapshot.path("snapshotArn").asText()));
        assertThat(shown).doesNotHaveDuplicates().containsAll(arns).hasSize(3 + 42 + 1);
        assertThat(second.has("nextToken")).isFalse();
        assertThat(Copies.get(server.url(), "/clusters?nextToken=" + token).status())
                .isEqualTo(400);
    }

    @Test
    void ofParallelCopiesToOneNameExactlyOneIsMade() throws Exception {
        int callers = 16;
        ExecutorService pool = Executors.newFixedThreadPool(callers);
        try {
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                String source = i % 2 == 0 ? Copies.ENCRYPTED : Copies.UNENCRYPTED;
                String body = i % 3 == 0 ? VALID : VALID.replace("copy", "COPY");
                calls.add(() -> Copies.copy(server.url(), source, body).status());
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : pool.invokeAll(calls)) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aResourceHasFiftyTagsAtMost() throws IOException {
        String path = "/tags/" + Copies.label(Copies.ENCRYPTED);
        StringBuilder tags = new StringBuilder();
        for (int i = 0; i < 49; i++) {
            tags.append(tags.length() == 0 ? "" : ",").append("\"k").append(i).append("\":\"\"");
        }
        assertThat(Copies.post(server.url(), path, "{\"tags\":{" + tags + "}}").status())
                .isEqualTo(200);
        RawHttp.Answer beyond = Copies.post(server.url(), path, "{\"tags\":{\"one-more\":\"\"}}");
        assertThat(beyond.status()).isEqualTo(400);
        assertThat(Copies.json(Copies.get(server.url(), path)).path("tags").size())
                .isEqualTo(50);
    }
}
