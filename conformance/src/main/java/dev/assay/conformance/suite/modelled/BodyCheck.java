package dev.assay.conformance.suite.modelled;

import dev.assay.conformance.protocol.Body;
import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.suite.ClauseBroken;
import dev.assay.conformance.suite.Intent;
import dev.assay.conformance.suite.Session;
import dev.assay.conformance.verdict.Answer;
import dev.assay.model.clause.Clause;
import dev.assay.model.clause.ClauseKind;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import software.amazon.smithy.model.knowledge.HttpBindingIndex;
import software.amazon.smithy.model.loader.ModelSyntaxException;
import software.amazon.smithy.model.node.Node;

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
            List<String> types = otherMediaTypes(session);
            for (int i = 0; kept && i < types.size(); i++) {
                String type = types.get(i);
                kept = sends(session, request -> request.withHeader("Content-Type", type), "the Content-Type " + type);
            }
        } else {
            boolean kept = true;
            for (int i = 0; kept && i < Malformed.values().length; i++) {
                Malformed form = Malformed.values()[i];
                kept = isObject(form.of(bodyOf(session)))
                        || sends(session, request -> request.withBody(Body.of(form.of(textOf(request)))), form.words());
            }
        }
    }

    /** Media types that a body of the operation does not have. */
    private List<String> otherMediaTypes(Session session) {
        String own = HttpBindingIndex.of(session.contract().model())
                .determineRequestContentType(
                        operation.shape(), session.protocol().documentMediaType())
                .orElse("");
        return OTHER_MEDIA_TYPES.stream().filter(type -> !own.startsWith(type)).toList();
    }

    private boolean sends(Session session, UnaryOperator<HttpRequestMessage> change, String what) {
        return session.holds(clause.id(), testCase -> {
            HttpRequestMessage request =
                    session.protocol().encode(operation.shape(), operation.inputWithBody(testCase));
            Answer answer = testCase.send(operation.shape(), change.apply(request), Intent.BREAK);
            boolean refused = clause.kind() == ClauseKind.CONTENT_TYPE
                    ? answer.response().status() == 415 || answer.response().status() == 400
                    : answer.response().status() == 400 && isFittingName(answer);
            if (!refused) {
                throw new ClauseBroken(clause.sentence(), "With " + what + " the answer was " + answer.summary() + ".");
            }
        });
    }

    private String bodyOf(Session session) {
        return textOf(session.protocol().encode(operation.shape(), operation.withPayload(operation.sketch())));
    }

    private static String textOf(HttpRequestMessage request) {
        return request.body().isEmpty() ? "{}" : request.body().text();
    }

    /** Whether a body is readable after all: the change that a form makes needs something to change. */
    private static boolean isObject(String body) {
        try {
            return Node.parse(body).isObjectNode();
        } catch (ModelSyntaxException unparsable) {
            return false;
        }
    }

    private boolean isFittingName(Answer answer) {
        Set<String> names = operation.parseRefusals();
        return names.isEmpty() || answer.errorName().map(names::contains).orElse(true);
    }

    /** Ways in which a body is no JSON object. */
    private enum Malformed {
        CUT_SHORT("a body that is cut short") {
            @Override
            String of(String body) {
                return body.substring(0, Math.max(1, body.length() - 1));
            }
        },
        TRAILING("a brace too many behind the body") {
            @Override
            String of(String body) {
                return body + "}";
            }
        },
        TWO("a second value behind the body") {
            @Override
            String of(String body) {
                return body + "{}";
            }
        },
        COMMENT("a comment in the body") {
            @Override
            String of(String body) {
                return body.replaceFirst("\\{", "{/* assay */");
            }
        },
        TRAILING_COMMA("a comma behind the last member") {
            @Override
            String of(String body) {
                return body.replaceFirst("([^{])}$", "$1,}");
            }
        },
        SINGLE_QUOTES("single quotes") {
            @Override
            String of(String body) {
                return body.replace('"', '\'');
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
