package dev.assay.codegen.client;

import dev.assay.model.contract.Contract;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import software.amazon.smithy.aws.traits.ServiceTrait;
import software.amazon.smithy.model.shapes.ServiceShape;

/**
 * What a service is called, in the forms that languages ask for.
 *
 * @param words the words of the service's name in lower case: of its SDK id where it has one, which people know it by
 * @param namespace the namespace of the service in the model
 */
record ClientNames(List<String> words, String namespace) {
    private static final String WORD_BREAK = "[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])";

    static ClientNames of(Contract contract) {
        ServiceShape service = contract.service();
        List<String> words = service.getTrait(ServiceTrait.class)
                // An SDK id is cut at its blanks alone: "DocDB" is one word.
                .map(trait -> words(trait.getSdkId(), "[^A-Za-z0-9]+"))
                .orElseGet(() -> words(service.getId().getName(), WORD_BREAK));
        return new ClientNames(words, service.getId().getNamespace().toLowerCase(Locale.ROOT));
    }

    private static List<String> words(String name, String wordBreak) {
        return Arrays.stream(name.split(wordBreak, -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Such as {@code docdb-elastic}. */
    String kebab() {
        return String.join("-", words);
    }

    /** Such as {@code docdb_elastic}. */
    String snake() {
        return String.join("_", words);
    }

    /** Such as {@code docdbelastic}. */
    String joined() {
        return String.join("", words);
    }

    /** Such as {@code DocdbElastic}. */
    String pascal() {
        return words.stream()
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}
