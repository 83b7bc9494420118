package dev.assay.reference.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import software.amazon.smithy.model.traits.TimestampFormatTrait.Format;

/** The three ways in which Smithy writes a timestamp. */
public final class Timestamps {
    /** A server takes UTC alone; what else ISO 8601 allows is refused. */
    private static final Pattern DATE_TIME =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?Z");

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,20}(?:\\.\\d{1,20})?");
    private static final DateTimeFormatter HTTP_DATE_IN = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss[.SSS] 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter HTTP_DATE_OUT = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Timestamps() {}

    /**
     * Reads text.
     *
     * @throws DateTimeException if the text is not in the format, or no such time exists
     */
    public static Instant parse(String text, Format format) {
        return switch (format) {
            case DATE_TIME -> dateTime(text);
            case HTTP_DATE -> Instant.from(HTTP_DATE_IN.parse(text));
            case EPOCH_SECONDS -> ofDecimalText(text);
            default -> throw new DateTimeException("Unknown timestamp format " + format);
        };
    }

    private static Instant dateTime(String text) {
        if (!DATE_TIME.matcher(text).matches()) {
            throw new DateTimeException("not a time in UTC such as 1985-04-12T23:20:50.52Z");
        }
        return Instant.parse(text);
    }

    private static Instant ofDecimalText(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new DateTimeException("not a number of seconds");
        }
        return ofEpochSeconds(new BigDecimal(text));
    }

    /**
     * A time given in seconds since 1970, whose nanoseconds are kept.
     *
     * @throws DateTimeException if it is out of what {@link Instant} holds
     */
    public static Instant ofEpochSeconds(BigDecimal seconds) {
        if (seconds.precision() - (long) seconds.scale() > 18) {
            throw new DateTimeException("too far from now");
        }
        BigInteger whole = seconds.setScale(0, RoundingMode.FLOOR).toBigIntegerExact();
        long nanos = seconds.subtract(new BigDecimal(whole)).movePointRight(9).longValue();
        return Instant.ofEpochSecond(whole.longValueExact(), nanos);
    }

    /** Writes a time as text; a fraction that the format cannot hold is cut off. */
    public static String format(Instant time, Format format) {
        return switch (format) {
            case HTTP_DATE -> HTTP_DATE_OUT.format(time);
            case EPOCH_SECONDS -> toEpochSeconds(time).toPlainString();
            default -> time.toString();
        };
    }

    /** Seconds since 1970, without trailing zeros. */
    public static BigDecimal toEpochSeconds(Instant time) {
        BigDecimal seconds = BigDecimal.valueOf(time.getEpochSecond()).add(BigDecimal.valueOf(time.getNano(), 9));
        BigDecimal stripped = seconds.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
