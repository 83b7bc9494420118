package dev.assay.conformance.faults;

import static dev.assay.conformance.faults.Bends.COPY;
import static dev.assay.conformance.faults.Bends.copies;
import static dev.assay.conformance.faults.Bends.instead;
import static dev.assay.conformance.faults.Bends.rule;
import static dev.assay.conformance.faults.Fault.inRequests;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.reference.operation.Errors;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Faults about the key and the tags of a copy: sections 3 and 4 of the contract. */
final class KeyAndTagFaults {

    private KeyAndTagFaults() {}

    static List<Fault> all() {
        return Stream.of(keys(), tags()).flatMap(List::stream).toList();
    }

    private static List<Fault> keys() {
        return List.of(
                refusesKeys("refuses aliases by ARN", "arn:.*:alias/.*"),
                refusesKeys("refuses ids of keys", "[0-9a-f-]{36}"),
                refusesKeys("refuses aliases by name", "alias/.*"),
                instead(
                        "kms-given-key",
                        COPY + "kms-given-key",
                        "overlooks aliases",
                        call -> call.requestedKey()
                                .filter(key -> !key.startsWith("alias/"))
                                .ifPresent(call.copy().description()::kmsKeyId)),
                instead(
                        "kms-foreign-region",
                        COPY + "kms-foreign-region",
                        "looks at the regions of keys alone",
                        call -> {
                            if (call.requestedKey()
                                    .filter(key -> key.matches("arn:aws:kms:(?!us-east-1).*:key/.*"))
                                    .isPresent()) {
                                throw Errors.invalid("kmsKeyId", "kmsKeyId is a key of another region.");
                            }
                        }),
                instead(
                        "kms-foreign-region",
                        COPY + "kms-foreign-region",
                        "tells continents apart, not regions",
                        call -> {
                            String continent = call.scene().region().name().substring(0, 3);
                            if (call.requestedKey()
                                    .filter(key -> key.startsWith("arn:"))
                                    .filter(key -> !key.startsWith(continent, "arn:aws:kms:".length()))
                                    .isPresent()) {
                                throw Errors.invalid("kmsKeyId", "kmsKeyId is a key of another region.");
                            }
                        }),
                instead(
                        "kms-cross-region-needs-key",
                        COPY + "kms-cross-region-needs-key",
                        "copies from another region under its own key",
                        call -> {}),
                rule(
                        COPY + "kms-cross-region-copy",
                        "keeps the key of the other region",
                        call -> call.source()
                                .filter(source -> !call.input()
                                        .snapshotArn()
                                        .contains(call.scene().region().name()))
                                .ifPresent(source -> call.copy()
                                        .description()
                                        .kmsKeyId(source.snapshot().kmsKeyId()))),
                rule(COPY + "kms-source-key", "loses a key by the second copy", call -> {
                    if (call.requestedKey().isEmpty() && call.sourceIsEncrypted()) {
                        call.copy().description().kmsKeyId("");
                    }
                }));
    }

    private static Fault refusesKeys(String name, String form) {
        return rule(COPY + "kms-given-key", name, call -> {
            if (call.requestedKey().filter(key -> key.matches(form)).isPresent()) {
                throw Errors.invalid("kmsKeyId", "kmsKeyId is in no form that is taken.");
            }
        });
    }

    private static List<Fault> tags() {
        return List.of(
                givenTags("refuses tags of 256 characters", "tags.value/length", (key, value) -> value.length() == 256),
                givenTags("refuses keys of 128 characters", "tags.key/length", (key, value) -> key.length() == 128),
                givenTags("refuses empty tags", "tags.value/length", (key, value) -> value.isEmpty()),
                givenTags("refuses colons in keys", "tags.key/pattern", (key, value) -> key.contains(":")),
                givenTags("refuses keys with a digit", "tags.key/pattern", (key, value) -> key.matches(".*[0-9].*")),
                givenTags("counts tags in UTF-16", "tags.value/length", (key, value) -> value.length() > 256),
                givenTags(
                        "takes tags of ASCII alone",
                        "tags.value/length",
                        (key, value) -> value.chars().anyMatch(c -> c > 127)),
                rule(COPY + "tags-given", "writes keys in lower case", call -> {
                    Map<String, String> lower = new HashMap<>();
                    call.copy().tags().forEach((key, value) -> lower.put(key.toLowerCase(Locale.ROOT), value));
                    call.copy().tags().clear();
                    call.copy().tags().putAll(lower);
                }),
                rule(
                        COPY + "tags-given",
                        "trims tags",
                        call -> call.copy().tags().replaceAll((key, value) -> value.strip())),
                rule(
                        COPY + "tags-given",
                        "drops empty tags",
                        call -> call.copy().tags().values().removeIf(String::isEmpty)),
                rule(COPY + "tags-copied", "copies one tag alone", call -> {
                    if (Boolean.TRUE.equals(call.input().copyTags())
                            && call.input().tags() == null) {
                        call.copy().tags().keySet().removeIf(key -> !key.equals("assay-owner"));
                    }
                }),
                rule(COPY + "tags-copied", "copies no tags where some are given", call -> {
                    if (call.input().tags() != null) {
                        call.copy()
                                .tags()
                                .keySet()
                                .retainAll(call.input().tags().keySet());
                    }
                }),
                rule(COPY + "tags-copied", "copies no tags from another region", call -> {
                    if (!call.input()
                            .snapshotArn()
                            .contains(call.scene().region().name())) {
                        call.copy().tags().clear();
                    }
                }),
                instead("tags-given", COPY + "tags-given", "gives no tags where some are copied", call -> {
                    if (!Boolean.TRUE.equals(call.input().copyTags())
                            && call.input().tags() != null) {
                        call.copy().tags().putAll(call.input().tags());
                    }
                }),
                rule(
                        COPY + "tags-given",
                        "forgets the given tags that the source has",
                        call -> call.source()
                                .filter(source ->
                                        !Boolean.TRUE.equals(call.input().copyTags()))
                                .ifPresent(source -> call.copy()
                                        .tags()
                                        .keySet()
                                        .removeAll(source.tags().keySet()))),
                inRequests(COPY + "tags-not-copied", "copies tags wherever copyTags is there", copies(body -> {
                    if (body.path("copyTags").isBoolean()) {
                        body.put("copyTags", true);
                    }
                })),
                inRequests(COPY + "tags/type", "takes a list for tags", copies(KeyAndTagFaults::withoutLists)),
                inRequests(COPY + "copyTags/type", "takes the text true for true", copies(body -> {
                    if (body.path("copyTags").asText().equals("true")) {
                        body.put("copyTags", true);
                    }
                })),
                inRequests(COPY + "kmsKeyId/type", "takes a number for a key", copies(body -> {
                    if (body.path("kmsKeyId").isNumber()) {
                        body.remove("kmsKeyId");
                    }
                })),
                inRequests(
                        COPY + "tags.key/pattern",
                        "takes keys of the service itself",
                        copies(KeyAndTagFaults::withoutAws)));
    }

    private static void withoutLists(ObjectNode body) {
        if (body.get("tags") instanceof ArrayNode) {
            body.remove("tags");
        }
    }

    private static void withoutAws(ObjectNode body) {
        if (body.get("tags") instanceof ObjectNode tags) {
            List<String> own = tags.properties().stream()
                    .map(Map.Entry::getKey)
                    .filter(key -> key.startsWith("aws:"))
                    .toList();
            tags.remove(own);
        }
    }

    private interface Tag {
        boolean is(String key, String value);
    }

    private static Fault givenTags(String name, String clause, Tag which) {
        return rule(COPY + clause, name, call -> {
                    Map<String, String> tags = call.input().tags();
                    if (tags != null
                            && tags.entrySet().stream().anyMatch(tag -> which.is(tag.getKey(), tag.getValue()))) {
                        throw Errors.invalid("tags", "A key or value of tags is not to our taste.");
                    }
                })
                .orCaughtBy(
                        COPY + "tags-given",
                        COPY + "tags.value/length",
                        COPY + "tags.key/pattern",
                        COPY + "tags.key/length");
    }
}
