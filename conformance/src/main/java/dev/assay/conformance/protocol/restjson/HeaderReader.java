package dev.assay.conformance.protocol.restjson;

import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.HttpBinding;
import software.amazon.smithy.model.knowledge.HttpBindingIndex;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.ListShape;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.MediaTypeTrait;
import software.amazon.smithy.model.traits.TimestampFormatTrait.Format;

/** Reads members that are bound to header fields. */
final class HeaderReader {
    private final Model model;
    private final HttpBindingIndex bindings;
    private final Findings findings;

    HeaderReader(Model model, HttpBindingIndex bindings, Findings findings) {
        this.model = model;
        this.bindings = bindings;
        this.findings = findings;
    }

    /** The value of a member that has a header field of its own; empty if the field is absent or does not fit. */
    Optional<Node> read(HttpBinding binding, HttpHeaders headers) {
        List<String> fields = headers.allValues(binding.getLocationName());
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        MemberShape member = binding.getMember();
        String path = Findings.path("", member.getMemberName());
        ListShape list = model.expectShape(member.getTarget()).asListShape().orElse(null);
        if (list == null) {
            return scalar(member, fields.get(0).strip(), path);
        }
        List<Node> elements = new ArrayList<>();
        for (String element : elements(list.getMember(), fields)) {
            scalar(list.getMember(), element, Findings.path(path, Integer.toString(elements.size())))
                    .ifPresent(elements::add);
        }
        return Optional.of(Node.arrayNode(elements.toArray(new Node[0])));
    }

    /** The map of all fields whose names begin with the prefix. */
    Optional<Node> readPrefixed(HttpBinding binding, HttpHeaders headers) {
        String prefix = binding.getLocationName().toLowerCase(Locale.ROOT);
        ObjectNode.Builder entries = Node.objectNodeBuilder();
        boolean found = false;
        for (Map.Entry<String, List<String>> field : headers.map().entrySet()) {
            if (field.getKey().toLowerCase(Locale.ROOT).startsWith(prefix)) {
                entries.withMember(
                        field.getKey().substring(prefix.length()),
                        field.getValue().get(0));
                found = true;
            }
        }
        return found ? Optional.of(entries.build()) : Optional.empty();
    }

    private List<String> elements(MemberShape member, List<String> fields) {
        String joined = String.join(",", fields);
        if (joined.isBlank()) {
            return List.of();
        }
        boolean dates = model.expectShape(member.getTarget()).isTimestampShape() && format(member) == Format.HTTP_DATE;
        return dates ? HeaderLists.splitDates(joined) : HeaderLists.split(joined);
    }

    private Format format(MemberShape member) {
        return bindings.determineTimestampFormat(member, HttpBinding.Location.HEADER, Format.EPOCH_SECONDS);
    }

    private Optional<Node> scalar(MemberShape member, String text, String path) {
        Shape target = model.expectShape(member.getTarget());
        Optional<Node> value = switch (target.getType()) {
            case STRING, ENUM ->
                member.getMemberTrait(model, MediaTypeTrait.class).isPresent()
                        ? ScalarReader.blob(text)
                        : Optional.of(Node.from(text));
            case BLOB -> ScalarReader.blob(text);
            case BOOLEAN ->
                text.equals("true") || text.equals("false")
                        ? Optional.of(Node.from(text.equals("true")))
                        : Optional.empty();
            case TIMESTAMP -> Timestamps.parse(text, format(member));
            case FLOAT, DOUBLE ->
                ScalarReader.NOT_FINITE.contains(text) ? Optional.of(Node.from(text)) : number(target, text);
            default -> number(target, text);
        };
        if (value.isEmpty()) {
            findings.add(path, "stands in a header as \"" + text + "\", which is not a " + target.getType());
        }
        return value;
    }

    private static Optional<Node> number(Shape target, String text) {
        return ScalarReader.number(text)
                .filter(number ->
                        ScalarReader.complaint(target.getType(), number).isEmpty())
                .map(number -> number);
    }
}
