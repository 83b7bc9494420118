package dev.assay.conformance.verdict;

import dev.assay.conformance.protocol.HttpResponseMessage;
import dev.assay.model.clause.ClauseKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;

/**
 * A response, read as the operation's output or as an error.
 *
 * @param response the response as it came
 * @param errorName the name of the error it claims to be, empty for none
 * @param isModelledError whether it is an error that the operation has
 * @param value the members of the output or of the modelled error that could be read
 * @param breaches what it breaks whatever the request was
 */
public record Answer(
        HttpResponseMessage response,
        Optional<String> errorName,
        boolean isModelledError,
        ObjectNode value,
        List<Breach> breaches) {

    /** Copies the list. */
    public Answer {
        breaches = List.copyOf(breaches);
    }

    /** Whether the status tells of success. */
    public boolean isSuccess() {
        return response.status() / 100 == 2;
    }

    /** Whether the status tells of a fault of the caller. */
    public boolean isClientError() {
        return response.status() / 100 == 4;
    }

    /** Whether the status tells of a fault of the server. */
    public boolean isServerError() {
        return response.status() >= 500;
    }

    /** Whether the answer refuses with one of these errors. An answer of status 4xx that names no error is taken for any of them: its namelessness is a breach of its own. */
    public boolean isError(Set<String> names) {
        return isClientError() && errorName.map(names::contains).orElse(true);
    }

    /** Whether the answer refuses with this error. */
    public boolean isError(String name) {
        return isError(Set.of(name));
    }

    /** Whether the answer claims to be the error of this name, in whichever way clients read it. */
    public boolean isNamed(String name) {
        return errorName.filter(name::equals).isPresent();
    }

    /** Whether the answer is an error whose name, or lack of one, is a breach of its own. */
    public boolean isMisnamed() {
        return breaks(ClauseKind.ERROR_NAME);
    }

    /** Whether the answer by itself breaks a clause of this kind. */
    public boolean breaks(ClauseKind kind) {
        return breaches.stream().anyMatch(breach -> breach.kind() == kind);
    }

    /** Text of a member of the value, found by the names on the way to it; empty where it is absent or no string. */
    public Optional<String> text(String... path) {
        Optional<Node> node = Optional.of(value);
        for (String name : path) {
            node = node.flatMap(Node::asObjectNode).flatMap(object -> object.getMember(name));
        }
        return node.flatMap(Node::asStringNode).map(string -> string.getValue());
    }

    /** The answer in a few words, for people. */
    public String summary() {
        String name = errorName.map(error -> " " + error).orElse("");
        String message =
                isSuccess() ? "" : text("message").map(text -> ": " + text).orElse("");
        return response.status() + name + message;
    }
}
