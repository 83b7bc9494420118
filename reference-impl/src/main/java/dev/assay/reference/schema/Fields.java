package dev.assay.reference.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Some members in the order of the model, found by their name in a JSON document. */
public final class Fields {
    /** No members. */
    public static final Fields NONE = new Fields(List.of());

    private final List<Field> all;
    private final Map<String, Field> byWireName;

    public Fields(List<Field> all) {
        this.all = List.copyOf(all);
        Map<String, Field> index = new HashMap<>();
        all.forEach(field -> index.put(field.wireName(), field));
        this.byWireName = index;
    }

    public List<Field> all() {
        return all;
    }

    /** The member with a name in a JSON document, null if the model has none. */
    public @Nullable Field byWireName(String wireName) {
        return byWireName.get(wireName);
    }

    /**
     * The member with a Smithy name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Field byName(String name) {
        return all.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No member " + name));
    }
}
