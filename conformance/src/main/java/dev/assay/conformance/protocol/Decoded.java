package dev.assay.conformance.protocol;

import java.util.List;
import software.amazon.smithy.model.node.ObjectNode;

/**
 * What a decoder could read of a response. Decoding never throws: what does not fit becomes a problem, and the rest is kept.
 *
 * <p>The value follows the convention of the {@code params} of Smithy's protocol tests, which
 * {@link software.amazon.smithy.model.validation.NodeValidationVisitor} judges as well: blobs are strings of UTF-8 text,
 * timestamps are numbers of seconds since the epoch, NaN and the infinities are the strings {@code NaN}, {@code Infinity} and
 * {@code -Infinity}, a union is an object of one member. Members of the shape that were absent or null are left out; unknown members are left out.
 *
 * @param value the members that could be read
 * @param problems what does not fit the shape or its bindings, in the order found
 */
public record Decoded(ObjectNode value, List<Problem> problems) {

    /** Copies the list. */
    public Decoded {
        problems = List.copyOf(problems);
    }

    /**
     * One thing that does not fit.
     *
     * @param path a JSON pointer to the member in the decoded value, {@code /} for the whole
     * @param message what is wrong, as a sentence for people
     */
    public record Problem(String path, String message) {}
}
