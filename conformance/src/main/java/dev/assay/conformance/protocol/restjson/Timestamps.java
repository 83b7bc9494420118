package dev.assay.conformance.protocol.restjson;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.NumberNode;
import software.amazon.smithy.model.traits.TimestampFormatTrait.Format;

/** Timestamps between seconds since the epoch, which node values hold, and the three formats of the wire. */
final class Timestamps {

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter HTTP_DATE_READ = new DateTimeFormatterBuilder()
            .appendPattern("EEE, dd MMM yyyy HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendLiteral(" GMT")
            .toFormatter(Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    /** RFC 3339, of which {@link OffsetDateTime#parse} alone would let parts be left out. */
    private static final Pattern DATE_TIME =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    /** Far beyond what any format can hold, and still a long. */
    private static final BigDecimal FAR = BigDecimal.TEN.pow(18);

    private static final int DIGITS = 400;

    private Timestamps() {}

    /** The text of a time, or empty if it is outside what the format can hold. */
    static Optional<String> format(NumberNode seconds, Format format) {
        Optional<BigDecimal> value = seconds.asBigDecimal();
        if (value.isEmpty()) {
            return Optional.empty();
        }
        // Arithmetic on a scale of millions would take minutes, and no format holds such a fraction.
        if (value.get().scale() > DIGITS || value.get().abs().compareTo(FAR) > 0) {
            return Optional.empty();
        }
        if (format == Format.EPOCH_SECONDS) {
            return Optional.of(plain(value.get()).toPlainString());
        }
        try {
            Instant instant = instant(value.get());
            return Optional.of(format == Format.HTTP_DATE ? HTTP_DATE.format(instant) : instant.toString());
        } catch (DateTimeException | ArithmeticException outOfRange) {
            return Optional.empty();
        }
    }

    /** The time that a text holds, as a number of seconds; empty if it has another format. */
    static Optional<Node> parse(String text, Format format) {
        try {
            return switch (format) {
                case EPOCH_SECONDS ->
                    NUMBER.matcher(text).matches() ? Optional.of(seconds(new BigDecimal(text))) : Optional.empty();
                case HTTP_DATE -> Optional.of(seconds(HTTP_DATE_READ.parse(text, Instant::from)));
                default ->
                    DATE_TIME.matcher(text).matches()
                            ? Optional.of(seconds(OffsetDateTime.parse(text).toInstant()))
                            : Optional.empty();
            };
        } catch (DateTimeException otherFormat) {
            return Optional.empty();
        }
    }

    /** The number as a node: a whole one where it is whole. */
    static Node seconds(BigDecimal value) {
        BigDecimal plain = plain(value);
        boolean whole = plain.scale() <= 0 && plain.abs().compareTo(FAR) <= 0;
        return whole ? Node.from(plain.longValueExact()) : Node.from(plain);
    }

    private static Node seconds(Instant instant) {
        return seconds(BigDecimal.valueOf(instant.getEpochSecond()).add(BigDecimal.valueOf(instant.getNano(), 9)));
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    private static Instant instant(BigDecimal seconds) {
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        return Instant.ofEpochSecond(
                whole.longValueExact(),
                seconds.subtract(whole).movePointRight(9).longValue());
    }
}
