package dev.assay.reference.protocoltests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.reference.RawHttp;
import software.amazon.smithy.protocoltests.traits.HttpResponseTestCase;

/** Holds an answer against a response test. */
record ResponseAssertion(HttpResponseTestCase test) {

    void check(RawHttp.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(test.getCode());
        test.getHeaders()
                .forEach((name, value) ->
                        assertThat(answer.header(name)).as(name).contains(value));
        test.getForbidHeaders()
                .forEach(name -> assertThat(answer.header(name)).as(name).isEmpty());
        test.getRequireHeaders()
                .forEach(name -> assertThat(answer.header(name)).as(name).isPresent());
        test.getBody().ifPresent(body -> checkBody(body, answer.body()));
    }

    private void checkBody(String expected, String actual) {
        if (!expected.isEmpty()
                && test.getBodyMediaType().filter("application/json"::equals).isPresent()) {
            sameJson(expected, actual);
        } else {
            assertThat(actual).isEqualTo(expected);
        }
    }

    static void sameJson(String expected, String actual) {
        if (!Trees.same(Trees.parse(expected), Trees.parse(actual))) {
            throw new AssertionError("expected the body " + expected + " but it was " + actual);
        }
    }
}
