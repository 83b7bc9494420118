package dev.assay.conformance.cli;

import dev.assay.conformance.endpoint.ConfigurationException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Reads times of options, such as {@code 90s}. */
final class Durations {

    private static final Duration LONGEST = Duration.ofDays(1);

    private Durations() {}

    /**
     * A time of more than nothing.
     *
     * @throws ConfigurationException if the text is none
     */
    static Duration parse(String text) {
        Duration duration = parseAny(text);
        if (duration.isZero()) {
            throw noTime(text);
        }
        return duration;
    }

    /**
     * A time, which may be nothing.
     *
     * @throws ConfigurationException if the text is none
     */
    static Duration parseAny(String text) {
        try {
            Duration duration = Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
            if (!duration.isNegative() && duration.compareTo(LONGEST) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException malformed) {
            throw noTime(text);
        }
        throw noTime(text);
    }

    private static ConfigurationException noTime(String text) {
        return new ConfigurationException("'" + text + "' is no time: write it as 90s, 5m or 1h30m.");
    }
}
