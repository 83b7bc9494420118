package dev.assay.conformance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.conformance.protocol.Body;
import dev.assay.conformance.protocol.HttpResponseMessage;
import dev.assay.conformance.protocol.restjson.RestJson1Protocol;
import dev.assay.conformance.verdict.Answer;
import dev.assay.conformance.verdict.AnswerJudge;
import dev.assay.model.clause.ClauseKind;
import dev.assay.model.contract.Contract;
import dev.assay.model.contract.ContractLoader;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.smithy.model.node.Node;

/** What an endpoint gives back of what it should not have taken is told from what it makes up itself. */
class SwallowedTest {

    private static final Contract CONTRACT = new ContractLoader().loadDefault();
    private static final AnswerJudge JUDGE =
            new AnswerJudge(CONTRACT, new RestJson1Protocol(CONTRACT.model(), CONTRACT.service()));

    private final Swallowed swallowed = new Swallowed();

    @Test
    void aValueThatWasTakenExplainsAnOutputThatShowsIt() {
        swallowed.add(Node.from("KNOCK"));
        assertThat(swallowed.explains(ClauseKind.OUTPUT_CONSTRAINTS, shows("KNOCK")))
                .isTrue();
    }

    @Test
    void anotherValueIsExplainedByNothing() {
        assertThat(swallowed.explains(ClauseKind.OUTPUT_CONSTRAINTS, shows("KNOCK")))
                .isFalse();
        swallowed.add(Node.from("KNOCK"));
        assertThat(swallowed.explains(ClauseKind.OUTPUT_CONSTRAINTS, shows("KNOCKS")))
                .isFalse();
    }

    @Test
    void whatIsNotAboutValuesIsExplainedByNothing() {
        swallowed.add(Node.from("KNOCK"));
        assertThat(swallowed.explains(ClauseKind.SUCCESS_STATUS, shows("KNOCK")))
                .isFalse();
    }

    @Test
    void aWholeMapAndItsKeysAreFoundAnywhere() {
        swallowed.add(Node.parse("{\"a\":\"1\",\"b\":\"2\"}"));
        assertThat(swallowed.explains(
                        ClauseKind.OUTPUT_SHAPE, body("{\"list\":[{\"tags\":{\"b\":\"2\",\"a\":\"1\"}}]}")))
                .isTrue();
        swallowed.add(Node.from("a b"));
        assertThat(swallowed.explains(ClauseKind.OUTPUT_SHAPE, body("{\"tags\":{\"a b\":\"2\"}}")))
                .isTrue();
    }

    private static Answer shows(String authType) {
        return body("{\"cluster\":{\"clusterName\":\"c\",\"authType\":\"" + authType + "\"}}");
    }

    private static Answer body(String json) {
        HttpHeaders headers =
                HttpHeaders.of(Map.of("content-type", List.of("application/json")), (name, value) -> true);
        return JUDGE.judge(
                CONTRACT.operation("GetCluster").orElseThrow(), new HttpResponseMessage(200, headers, Body.of(json)));
    }
}
