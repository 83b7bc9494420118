package dev.assay.conformance.generate.pattern;

/**
 * An inclusive range of lengths in Unicode code points.
 *
 * @param min the least length
 * @param max the greatest length; {@link #UNBOUNDED} or more where there is none
 */
record Lengths(long min, long max) {

    /** Stands for "no greatest length"; small enough that sums of it do not overflow. */
    static final long UNBOUNDED = 1L << 32;

    static final Lengths NONE = new Lengths(0, 0);
    static final Lengths ONE = new Lengths(1, 1);

    boolean meets(long low, long high) {
        return min <= high && max >= low;
    }

    Lengths plus(Lengths other) {
        return new Lengths(cap(min + other.min), cap(max + other.max));
    }

    Lengths or(Lengths other) {
        return new Lengths(Math.min(min, other.min), Math.max(max, other.max));
    }

    Lengths times(long least, long most) {
        return new Lengths(product(min, least), product(max, most));
    }

    private static long product(long length, long count) {
        if (length == 0 || count == 0) {
            return 0;
        }
        return length >= UNBOUNDED / count ? UNBOUNDED : length * count;
    }

    private static long cap(long length) {
        return Math.min(length, UNBOUNDED);
    }
}
