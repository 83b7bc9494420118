package dev.assay.conformance.suite.modelled;

import dev.assay.conformance.protocol.Body;
import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.suite.ClauseBroken;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.verdict.Answer;
import dev.assay.model.clause.Clause;
import dev.assay.model.clause.ClauseKind;
import java.util.List;

/** Tests that bodies which cannot be read, or are of another media type, are refused. */
final class BodyCheck extends ClauseCheck {

    private static final List<String> OTHER_MEDIA_TYPES =
            List.of("text/plain", "application/xml", "application/x-www-form-urlencoded");

    BodyCheck(Clause clause, Operation operation) {
        super(clause, operation);
    }

    @Override
    public void run(Session session) {
        operation.needValidInput();
        if (clause.kind() == ClauseKind.CONTENT_TYPE) {
            boolean kept = true;
            for (int i = 0; kept && i < OTHER_MEDIA_TYPES.size(); i++) {
                String type = OTHER_MEDIA_TYPES.get(i);
                kept = sends(session, request -> request.withHeader("Content-Type", type), "the Content-Type " + type);
            }
        } else {
            boolean kept = true;
            for (int i = 0; kept && i < Malformed.values().length; i++) {
                Malformed form = Malformed.values()[i];
                kept = sends(
                        session,
                        request ->
                                request.withBody(Body.of(form.of(request.body().text()))),
                        form.words());
            }
        }
    }

    private boolean sends(Session session, java.util.function.UnaryOperator<HttpRequestMessage> change, String what) {
        return session.holds(clause.id(), testCase -> {
            HttpRequestMessage request = session.protocol().encode(operation.shape(), operation.validInput(testCase));
            Answer answer = testCase.send(operation.shape(), change.apply(request));
            boolean refused = clause.kind() == ClauseKind.CONTENT_TYPE
                    ? answer.response().status() == 415 || answer.response().status() == 400
                    : answer.response().status() == 400
                            && answer.errorName()
                                    .map(operation.parseRefusals()::contains)
                                    .orElse(true);
            if (!refused) {
                throw new ClauseBroken(clause.sentence(), "With " + what + " the answer was " + answer.summary() + ".");
            }
        });
    }

    /** Ways in which a body is no JSON object. */
    private enum Malformed {
        CUT_SHORT("a body that is cut short") {
            @Override
            String of(String body) {
                return body.substring(0, Math.max(1, body.length() - 1));
            }
        },
        TRAILING("a second value behind the body") {
            @Override
            String of(String body) {
                return body + "}";
            }
        },
        UNQUOTED("a member without quotes") {
            @Override
            String of(String body) {
                return body.replaceFirst("\"", "");
            }
        },
        ARRAY("a JSON array for a body") {
            @Override
            String of(String body) {
                return "[]";
            }
        },
        TEXT("a JSON string for a body") {
            @Override
            String of(String body) {
                return "\"assay\"";
            }
        };

        private final String words;

        Malformed(String words) {
            this.words = words;
        }

        abstract String of(String body);

        String words() {
            return words;
        }
    }
}
