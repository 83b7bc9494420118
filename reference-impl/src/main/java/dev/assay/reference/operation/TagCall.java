package dev.assay.reference.operation;

import dev.assay.reference.types.TagResourceInput;
import java.util.Map;

/**
 * A call of TagResource.
 *
 * @param after the tags that the resource would have afterwards
 */
public record TagCall(TagResourceInput input, Map<String, String> after) {}
