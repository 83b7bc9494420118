package dev.assay.reference.http;

import java.time.Duration;

/**
 * What a server takes before it refuses.
 *
 * @param maxBodyBytes the length of a body
 * @param maxHeaderBytes the length of all header lines together
 * @param maxRequestLineBytes the length of the request line
 * @param maxConnections connections open at the same time
 * @param idleTimeout how long a connection may be silent
 */
public record Limits(
        int maxBodyBytes, int maxHeaderBytes, int maxRequestLineBytes, int maxConnections, Duration idleTimeout) {
    /** 1 MiB of body, 16 KiB of headers, 8 KiB of request line, 1,024 connections, one minute of silence. */
    public static final Limits DEFAULT = new Limits(1024 * 1024, 16 * 1024, 8 * 1024, 1024, Duration.ofMinutes(1));

    /** @throws IllegalArgumentException if a limit is not positive */
    public Limits {
        if (Math.min(Math.min(maxBodyBytes, maxHeaderBytes), Math.min(maxRequestLineBytes, maxConnections)) <= 0
                || idleTimeout.compareTo(Duration.ofMillis(1)) < 0) {
            throw new IllegalArgumentException("Every limit must be positive, a timeout at least a millisecond");
        }
    }

    public Limits withMaxBodyBytes(int bytes) {
        return new Limits(bytes, maxHeaderBytes, maxRequestLineBytes, maxConnections, idleTimeout);
    }

    public Limits withMaxConnections(int connections) {
        return new Limits(maxBodyBytes, maxHeaderBytes, maxRequestLineBytes, connections, idleTimeout);
    }

    public Limits withIdleTimeout(Duration timeout) {
        return new Limits(maxBodyBytes, maxHeaderBytes, maxRequestLineBytes, maxConnections, timeout);
    }
}
