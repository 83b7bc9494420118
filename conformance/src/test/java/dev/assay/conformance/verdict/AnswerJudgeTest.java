package dev.assay.conformance.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.conformance.protocol.Body;
import dev.assay.conformance.protocol.HttpResponseMessage;
import dev.assay.conformance.protocol.restjson.RestJson1Protocol;
import dev.assay.model.clause.ClauseKind;
import dev.assay.model.contract.Contract;
import dev.assay.model.contract.ContractLoader;
import java.net.http.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.smithy.model.shapes.OperationShape;

/** Each thing that an answer can break is found by its own kind, and a good answer breaks none. */
class AnswerJudgeTest {

    private static final Contract CONTRACT = new ContractLoader().loadDefault();
    private static final AnswerJudge JUDGE =
            new AnswerJudge(CONTRACT, new RestJson1Protocol(CONTRACT.model(), CONTRACT.service()));
    private static final OperationShape COPY =
            CONTRACT.operation("CopyClusterSnapshot").orElseThrow();
    private static final String SNAPSHOT = """
            {"snapshot": {"snapshotName": "copy", "snapshotArn": "arn:aws:docdb-elastic:us-east-1:123456789012:cluster-snapshot/c",
              "clusterArn": "arn:aws:docdb-elastic:us-east-1:123456789012:cluster/a", "adminUserName": "admin",
              "kmsKeyId": "AWS_OWNED_KMS_KEY", "snapshotCreationTime": "2026-01-02T03:04:05Z",
              "clusterCreationTime": "2026-01-01T03:04:05Z", "status": "CREATING", "subnetIds": ["subnet-1"],
              "vpcSecurityGroupIds": ["sg-1"], "snapshotType": "MANUAL"}}
            """;

    @Test
    void aGoodSuccessBreaksNothing() {
        Answer answer = judge(200, Map.of(), SNAPSHOT);
        assertThat(answer.breaches()).isEmpty();
        assertThat(answer.isSuccess()).isTrue();
        assertThat(answer.errorName()).isEmpty();
        assertThat(answer.text("snapshot", "snapshotName")).contains("copy");
        assertThat(answer.text("snapshot", "nothing", "deeper")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | ValidationException | {\"message\": \"m\", \"reason\": \"other\"}",
                "403 | AccessDeniedException | {\"message\": \"m\"}",
                "404 | ResourceNotFoundException | {\"message\": \"m\", \"resourceId\": \"r\", \"resourceType\": \"t\"}",
                "409 | ConflictException | {\"message\": \"m\", \"resourceId\": \"r\", \"resourceType\": \"t\"}",
                "402 | ServiceQuotaExceededException | {\"message\": \"m\"}",
                "429 | ThrottlingException | {\"message\": \"m\"}",
            })
    void aGoodErrorBreaksNothing(int status, String name, String body) {
        Answer answer = judge(status, Map.of("x-amzn-errortype", name), body);
        assertThat(answer.breaches()).isEmpty();
        assertThat(answer.isModelledError()).isTrue();
        assertThat(answer.isError(name)).isTrue();
        assertThat(answer.isError("SomethingElse")).isFalse();
        assertThat(answer.summary()).isEqualTo(status + " " + name + ": m");
    }

    @Test
    void anotherStatusOfSuccessIsABreach() {
        assertThat(judge(201, Map.of(), SNAPSHOT).breaches())
                .containsExactly(new Breach(ClauseKind.SUCCESS_STATUS, "Status 200.", "Status 201."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"snapshot\": 5}", "<html>", "{\"snapshot\": null}"})
    void anOutputOfAnotherShapeIsABreach(String body) {
        assertThat(kinds(judge(200, Map.of(), body))).containsExactly(ClauseKind.OUTPUT_SHAPE);
    }

    @Test
    void aMissingMemberIsNamedByItsPath() {
        Answer answer = judge(200, Map.of(), SNAPSHOT.replace("\"adminUserName\": \"admin\",", ""));
        assertThat(kinds(answer)).containsExactly(ClauseKind.OUTPUT_SHAPE);
        assertThat(answer.breaches().get(0).actual())
                .isEqualTo("/snapshot/adminUserName: the required member is missing.");
    }

    @Test
    void aValueOfAnotherTypeIsABreachOfTheShape() {
        Answer answer = judge(200, Map.of(), SNAPSHOT.replace("[\"sg-1\"]", "\"sg-1\""));
        assertThat(kinds(answer)).containsExactly(ClauseKind.OUTPUT_SHAPE);
        assertThat(answer.breaches().get(0).actual()).contains("/snapshot/vpcSecurityGroupIds");
    }

    @Test
    void aValueThatBreaksAConstraintIsABreach() {
        Answer answer = judge(200, Map.of(), SNAPSHOT.replace("CREATING", "NONSENSE"));
        assertThat(kinds(answer)).containsExactly(ClauseKind.OUTPUT_CONSTRAINTS);
        assertThat(answer.breaches().get(0).actual()).startsWith("snapshot.status: ");
    }

    @Test
    void membersThatTheModelDoesNotKnowAreNoBreach() {
        assertThat(judge(200, Map.of(), SNAPSHOT.replace("{\"snapshot\":", "{\"new\": [1], \"snapshot\":"))
                        .breaches())
                .isEmpty();
    }

    @Test
    void anErrorThatTheOperationDoesNotHaveIsABreach() {
        Answer answer = judge(400, Map.of("x-amzn-errortype", "TeapotException"), "{\"message\": \"short and stout\"}");
        assertThat(kinds(answer)).containsExactly(ClauseKind.ERROR_NAME);
        assertThat(answer.isModelledError()).isFalse();
        assertThat(answer.breaches().get(0).actual()).isEqualTo("Status 400 and the name TeapotException.");
        assertThat(answer.summary()).isEqualTo("400 TeapotException: short and stout");
    }

    @Test
    void anErrorWithoutANameIsABreachAndMayBeAnyError() {
        Answer answer = judge(400, Map.of(), "<html>Bad Request</html>");
        assertThat(kinds(answer)).containsExactly(ClauseKind.ERROR_NAME);
        assertThat(answer.breaches().get(0).actual()).isEqualTo("Status 400 and no name.");
        assertThat(answer.isError("ValidationException")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SerializationException",
                "UnknownOperationException",
                "NotAcceptableException",
                "UnsupportedMediaTypeException",
                "MalformedAcceptException"
            })
    void errorsOfTheProtocolNeedNoModel(String name) {
        assertThat(judge(400, Map.of("x-amzn-errortype", name), "{}").breaches())
                .isEmpty();
    }

    @Test
    void anErrorOfAnotherStatusIsABreach() {
        Answer answer = judge(400, Map.of("x-amzn-errortype", "AccessDeniedException"), "{\"message\": \"m\"}");
        assertThat(answer.breaches())
                .containsExactly(new Breach(
                        ClauseKind.ERROR_STATUS, "AccessDeniedException has the status 403.", "Status 400."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"message\": \"m\", \"resourceId\": \"r\"}",
                "{\"message\": \"m\", \"resourceId\": 5, \"resourceType\": \"t\"}",
                "",
                "no JSON"
            })
    void anErrorOfAnotherShapeIsABreach(String body) {
        assertThat(kinds(judge(409, Map.of("x-amzn-errortype", "ConflictException"), body)))
                .containsExactly(ClauseKind.ERROR_SHAPE);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 501, 503, 599})
    void aFaultOfTheServerIsABreachWhateverItsName(int status) {
        Answer named = judge(status, Map.of("x-amzn-errortype", "InternalServerException"), "{\"message\": \"m\"}");
        assertThat(kinds(named)).contains(ClauseKind.SERVER_FAULT);
        assertThat(kinds(named).contains(ClauseKind.ERROR_STATUS)).isEqualTo(status != 500);
        assertThat(named.isServerError()).isTrue();
        assertThat(named.isError("InternalServerException")).isFalse();
        assertThat(kinds(judge(status, Map.of(), ""))).containsExactly(ClauseKind.SERVER_FAULT);
    }

    @Test
    void anAnswerWithoutARequestIdIsABreach() {
        HttpResponseMessage response =
                new HttpResponseMessage(200, HttpHeaders.of(Map.of(), (n, v) -> true), Body.of(SNAPSHOT));
        assertThat(kinds(JUDGE.judge(COPY, response))).containsExactly(ClauseKind.REQUEST_ID);
        assertThat(kinds(JUDGE.read(COPY, response))).containsExactly(ClauseKind.REQUEST_ID);
    }

    @Test
    void anAnswerToWhatIsNoCallIsJudgedForFaultsAlone() {
        assertThat(JUDGE.read(COPY, response(404, Map.of(), "<html>")).breaches())
                .isEmpty();
        assertThat(JUDGE.read(COPY, response(200, Map.of(), "anything")).breaches())
                .isEmpty();
        assertThat(kinds(JUDGE.read(COPY, response(502, Map.of(), "")))).containsExactly(ClauseKind.SERVER_FAULT);
    }

    private static List<ClauseKind> kinds(Answer answer) {
        return answer.breaches().stream().map(Breach::kind).toList();
    }

    private static Answer judge(int status, Map<String, String> headers, String body) {
        return JUDGE.judge(COPY, response(status, headers, body));
    }

    private static HttpResponseMessage response(int status, Map<String, String> headers, String body) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("content-type", List.of("application/json"));
        fields.put("x-amzn-requestid", List.of("id"));
        headers.forEach((name, value) -> fields.put(name, List.of(value)));
        return new HttpResponseMessage(status, HttpHeaders.of(fields, (n, v) -> true), Body.of(body));
    }
}
