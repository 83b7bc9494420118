package dev.assay.conformance.generate;

import dev.assay.conformance.protocol.Verbatim;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.traits.TimestampFormatTrait.Format;

/** Times written in another format than the one that a member has, and times that every format can hold. */
final class TimestampTexts {

    private static final String DATE_TIME = "1985-04-12T23:20:50Z";
    private static final String HTTP_DATE = "Tue, 29 Apr 2014 18:30:38 GMT";
    private static final String EPOCH = "1515531081";

    private TimestampTexts() {}

    /** What is no time in the format, though it is one in another, or nearly is one. */
    static List<Node> wrong(Format format, boolean inDocument) {
        List<Node> values = new ArrayList<>();
        switch (format) {
            case EPOCH_SECONDS -> {
                texts(values, DATE_TIME, HTTP_DATE);
                texts(values, inDocument ? EPOCH : EPOCH + "ABC");
            }
            case HTTP_DATE -> {
                texts(values, DATE_TIME, "Tue, 29 Apr 2014 18:30:38", "29 Apr 2014");
                values.add(Verbatim.of(EPOCH));
            }
            default -> {
                texts(values, HTTP_DATE, "1985-04-12T23:20:50", "1985-04-12", "1985-13-12T23:20:50Z");
                // The format is the one of RFC 3339 without an offset other than Z.
                texts(values, "1996-12-19T16:39:57-08:00");
                values.add(Verbatim.of(EPOCH));
            }
        }
        return values;
    }

    private static void texts(List<Node> values, String... texts) {
        Stream.of(texts).map(Node::from).forEach(values::add);
    }

    /** Seconds since the epoch: the epoch itself, a time of this century and one of the next, and a fraction where the format has them. */
    static List<Node> right(Format format) {
        List<Node> values =
                new ArrayList<>(List.of(Node.from(0), Node.from(1_398_796_238L), Node.from(4_102_444_800L)));
        if (format != Format.HTTP_DATE) {
            values.add(Node.from(new BigDecimal("1398796238.5")));
        }
        return values;
    }
}
