package dev.assay.reference.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The headers of a request. Names are the same in any case; values are as they were sent, without the blanks around them. */
public interface RequestHeaders {
    /** The value of the first header line with a name, null if there is none. */
    @Nullable
    String first(String name);

    /** The values of all header lines with a name, in their order. */
    List<String> all(String name);

    /** Every header line in its order. */
    Iterable<Map.Entry<String, String>> lines();
}
