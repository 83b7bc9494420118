package dev.assay.reference.schema;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The constraint traits that hold for a value.
 *
 * @param length bounds of the length, in code points, bytes or elements
 * @param pattern what some part of a string must match
 * @param range bounds of a number
 * @param allowed the values of an enum; null where any will do
 * @param unique whether a list's elements must differ
 */
public record Constraints(
        @Nullable Length length,
        @Nullable Pattern pattern,
        @Nullable Range range,
        @Nullable Allowed allowed,
        boolean unique) {

    /** Anything goes. */
    public static final Constraints NONE = new Constraints(null, null, null, null, false);

    /** Bounds of a length, both included; null where there is none. */
    public record Length(@Nullable Long min, @Nullable Long max) {}

    /** Bounds of a number, both included; null where there is none. */
    public record Range(@Nullable BigDecimal min, @Nullable BigDecimal max) {}

    /**
     * The values of an enum.
     *
     * @param values all values, numbers written out
     * @param shown those that a caller may be told of, in the order of the model: all but internal ones
     */
    public record Allowed(Set<String> values, List<String> shown) {}

    /** Whether nothing is to be checked on the value itself. */
    public boolean isEmpty() {
        return equals(NONE);
    }
}
