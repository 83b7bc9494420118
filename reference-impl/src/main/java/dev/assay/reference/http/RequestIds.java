package dev.assay.reference.http;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Ids that tell one answer from another; they guard nothing, so that the quick random numbers will do. */
public final class RequestIds {
    /** The header that carries the id. */
    public static final String HEADER = "x-amzn-RequestId";

    private RequestIds() {}

    /** A new id in the form of a random UUID. */
    public static String next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = (random.nextLong() & 0xffff_ffff_ffff_0fffL) | 0x4000L;
        long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }
}
