package dev.assay.conformance.suite;

import dev.assay.conformance.protocol.HttpResponseMessage;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads how long an endpoint asks to wait. */
final class Throttling {

    /** The longest time that a run waits at an endpoint's wish. */
    static final Duration LONGEST = Duration.ofSeconds(60);

    /** How often one request is sent again. */
    static final int REPEATS = 5;

    private static final int STATUS = 429;
    private static final Duration UNSAID = Duration.ofSeconds(1);
    private static final Duration MOMENT = Duration.ofMillis(20);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private Throttling() {}

    static boolean isThrottled(HttpResponseMessage response) {
        return response.status() == STATUS;
    }

    /**
     * How long to wait before the request is sent again. Where nothing, or nothing that can be read, is said: a second for a rate that was
     * exceeded, and for all else a moment that grows with every repeat.
     */
    static Duration pause(HttpResponseMessage response, Instant now, int repeats) {
        return response.headers()
                .firstValue("retry-after")
                .map(String::strip)
                .flatMap(text -> read(text, now))
                .orElseGet(() -> isThrottled(response) ? UNSAID : MOMENT.multipliedBy(1L << (2 * repeats)));
    }

    private static Optional<Duration> read(String text, Instant now) {
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration left = Duration.between(now, then);
            return Optional.of(left.isNegative() ? Duration.ZERO : left);
        } catch (DateTimeException neither) {
            return Optional.empty();
        }
    }
}
