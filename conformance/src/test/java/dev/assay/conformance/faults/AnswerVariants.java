package dev.assay.conformance.faults;

import static dev.assay.conformance.faults.Bends.error;
import static dev.assay.conformance.faults.Variant.inResponses;

import dev.assay.conformance.faults.BendingProxy.Response;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Other ways to write errors and to frame answers. */
final class AnswerVariants {

    private AnswerVariants() {}

    static List<Variant> all() {
        return Stream.of(errorForms(), framed()).flatMap(List::stream).toList();
    }

    private static List<Variant> errorForms() {
        return List.of(
                onErrors("names errors in __type", response -> intoBody(response, "__type", "")),
                onErrors("names errors in code", response -> intoBody(response, "code", "")),
                onErrors(
                        "names errors in __type with a namespace",
                        response -> intoBody(response, "__type", "aws.docdb#")),
                onErrors(
                        "has a suffix behind the name of errors",
                        response -> response.withHeader(
                                "x-amzn-errortype",
                                response.headers().get("x-amzn-errortype") + ":http://errors.example.com/")),
                onErrors(
                        "has a namespace before the name of errors",
                        response -> response.withHeader(
                                "x-amzn-errortype",
                                "com.example#" + response.headers().get("x-amzn-errortype"))),
                onErrors("has no fieldList", Bends.body(body -> body.remove("fieldList"))),
                onErrors("has an empty fieldList", Bends.body(body -> {
                    if (body.has("fieldList")) {
                        body.putArray("fieldList");
                    }
                })),
                onErrors("has null for fieldList", Bends.body(body -> {
                    if (body.has("fieldList")) {
                        body.putNull("fieldList");
                    }
                })),
                onErrors("has other for every reason", Bends.body(body -> {
                    if (body.has("reason")) {
                        body.put("reason", "other");
                    }
                })),
                onErrors(
                        "has members in errors that no model knows",
                        Bends.body(body -> body.put("docs", "https://x.example"))),
                onErrors(
                        "has long messages of all alphabets",
                        Bends.body(body -> body.put("message", "é日本 ".repeat(300)))),
                onErrors(
                        "calls what cannot be read a SerializationException",
                        response -> response.body().contains("cannotParse")
                                ? error(response, 400, "SerializationException", "")
                                : response),
                inResponses(
                        "answers 400 to other media types",
                        (request, response) -> response.status() == 415
                                ? error(response, 400, "SerializationException", "")
                                : response),
                inResponses(
                        "answers 404 to other methods",
                        (request, response) -> response.status() == 405
                                ? error(response, 404, "UnknownOperationException", "")
                                : response),
                inResponses("tells no time to wait", (request, response) -> response.withoutHeader("Retry-After")));
    }

    private static Response intoBody(Response response, String member, String namespace) {
        String name = String.valueOf(response.headers().get("x-amzn-errortype"));
        return response.withoutHeader("x-amzn-errortype")
                .withBody(Json.change(response.body(), body -> body.put(member, namespace + name)));
    }

    private static Variant onErrors(String name, UnaryOperator<Response> change) {
        return inResponses(
                name,
                (request, response) ->
                        response.status() >= 400 && response.headers().containsKey("x-amzn-errortype")
                                ? change.apply(response)
                                : response);
    }

    private static List<Variant> framed() {
        return framing().stream().map(Variant::byProxy).toList();
    }

    private static List<Variant> framing() {
        return List.of(
                inResponses("answers in chunks", (request, response) -> response.inChunks()),
                inResponses(
                        "names no media type",
                        (request, response) ->
                                response.status() == 200 ? response.withoutHeader("Content-Type") : response),
                inResponses(
                        "names the alphabet of its JSON",
                        (request, response) -> response.withHeader("Content-Type", "application/json; charset=utf-8")),
                inResponses(
                        "writes the media type in capitals",
                        (request, response) -> response.withHeader("Content-Type", "Application/JSON")),
                inResponses(
                        "has headers that nobody knows",
                        (request, response) -> response.withHeader("x-amz-apigw-id", "abc=")
                                .withHeader("Via", "1.1 cdn")
                                .withHeader("Server", "x")),
                inResponses(
                        "prints its JSON for people",
                        (request, response) -> response.withBody(
                                response.body().replaceAll("^\\{", "{\n  ").replaceAll("\\}$", "\n}\n"))),
                inResponses(
                        "has members in outputs that no model knows",
                        (request, response) -> response.status() == 200
                                ? response.withBody(Json.change(
                                        response.body(),
                                        body -> body.putObject("trace").put("ms", 3)))
                                : response));
    }
}
