package dev.assay.conformance.protocol.restjson;

import dev.assay.conformance.protocol.Body;
import dev.assay.conformance.protocol.Decoded;
import dev.assay.conformance.protocol.HttpResponseMessage;
import dev.assay.conformance.protocol.JsonText;
import dev.assay.conformance.protocol.JsonText.NoJsonException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.HttpBinding;
import software.amazon.smithy.model.knowledge.HttpBindingIndex;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.StructureShape;

/** Reads one response by its bindings. For one response alone. */
final class ResponseReader {
    private final Model model;
    private final Findings findings = new Findings();
    private final JsonReader json;
    private final HeaderReader headers;
    private final HttpResponseMessage response;

    ResponseReader(Model model, HttpBindingIndex bindings, HttpResponseMessage response) {
        this.model = model;
        this.json = new JsonReader(model, bindings, findings);
        this.headers = new HeaderReader(model, bindings, findings);
        this.response = response;
    }

    /** Reads the members of a structure in the order of the model. */
    Decoded read(StructureShape shape, Map<String, HttpBinding> bindings) {
        ObjectNode.Builder value = Node.objectNodeBuilder();
        List<MemberShape> document = new ArrayList<>();
        for (String name : shape.getMemberNames()) {
            HttpBinding binding = Objects.requireNonNull(bindings.get(name), name);
            Optional<Node> member = switch (binding.getLocation()) {
                case HEADER -> headers.read(binding, response.headers());
                case PREFIX_HEADERS -> headers.readPrefixed(binding, response.headers());
                case RESPONSE_CODE -> Optional.of(Node.from(response.status()));
                case PAYLOAD -> payload(binding.getMember());
                case DOCUMENT -> {
                    document.add(binding.getMember());
                    yield Optional.empty();
                }
                default -> Optional.empty();
            };
            member.ifPresent(node -> value.withMember(binding.getMemberName(), node));
        }
        if (!document.isEmpty()) {
            value.merge(document(document));
        }
        return new Decoded(value.build(), findings.all());
    }

    private ObjectNode document(List<MemberShape> members) {
        if (response.body().isEmpty()) {
            return Node.objectNode();
        }
        Optional<Node> parsed = parsed("");
        if (parsed.isPresent() && !parsed.get().isObjectNode()) {
            findings.add("", "is a body that holds " + parsed.get().getType() + ", but has to be a JSON object");
        }
        return parsed.flatMap(Node::asObjectNode)
                .map(object -> json.members(members, object, ""))
                .orElseGet(Node::objectNode);
    }

    private Optional<Node> payload(MemberShape member) {
        Shape target = model.expectShape(member.getTarget());
        String path = Findings.path("", member.getMemberName());
        if (response.body().isEmpty()) {
            boolean mayBeEmpty = target.isBlobShape() || target.isStringShape();
            if (member.isRequired() && !mayBeEmpty) {
                findings.add(path, "is the payload of the response, but the body is empty");
            }
            return member.isRequired() && mayBeEmpty ? Optional.of(Node.from("")) : Optional.empty();
        }
        if (target.isBlobShape()) {
            return Optional.of(Node.from(response.body().text()));
        }
        if (target.isStringShape() || target.isEnumShape()) {
            return text(path).map(Node::from);
        }
        return parsed(path).filter(node -> !node.isNullNode()).flatMap(node -> json.read(member, node, path));
    }

    private Optional<Node> parsed(String path) {
        return text(path).flatMap(text -> parse(text, path));
    }

    private Optional<Node> parse(String text, String path) {
        try {
            return Optional.of(JsonText.parse(text));
        } catch (NoJsonException notJson) {
            findings.add(path, "is a body that is not JSON" + encoded() + ": " + notJson.getMessage());
            return Optional.empty();
        }
    }

    private Optional<String> text(String path) {
        Body body = response.body();
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body.bytes()))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            findings.add(path, "is a body that is not UTF-8" + encoded());
            return Optional.empty();
        }
    }

    /** A request names no Accept-Encoding, so an encoded body is of no use to its client. */
    private String encoded() {
        return response.headers()
                .firstValue("content-encoding")
                .map(encoding -> " but has the Content-Encoding " + encoding + ", which nobody asked for")
                .orElse("");
    }
}
