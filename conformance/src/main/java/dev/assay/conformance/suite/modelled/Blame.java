package dev.assay.conformance.suite.modelled;

import dev.assay.conformance.verdict.Answer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.smithy.model.loader.ModelSyntaxException;
import software.amazon.smithy.model.node.ArrayNode;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.node.StringNode;

/** What a refusal gives for its cause. */
final class Blame {

    private Blame() {}

    /** Whether any text of the answer's body, names of its members aside, has one of these words in it. */
    static boolean names(Answer answer, Collection<String> members) {
        if (members.isEmpty()) {
            return false;
        }
        Pattern pattern =
                Pattern.compile(members.stream().map(Pattern::quote).collect(Collectors.joining("|", "\\b(", ")\\b")));
        return texts(answer).stream().anyMatch(text -> pattern.matcher(text).find());
    }

    private static List<String> texts(Answer answer) {
        List<String> texts = new ArrayList<>();
        String body = answer.response().body().text();
        try {
            collect(Node.parse(body), texts);
        } catch (ModelSyntaxException noJson) {
            texts.add(body);
        }
        return texts;
    }

    private static void collect(Node node, List<String> texts) {
        if (node instanceof StringNode text) {
            texts.add(text.getValue());
        } else if (node instanceof ArrayNode array) {
            array.getElements().forEach(item -> collect(item, texts));
        } else if (node instanceof ObjectNode object) {
            object.getMembers().values().forEach(value -> collect(value, texts));
        }
    }
}
