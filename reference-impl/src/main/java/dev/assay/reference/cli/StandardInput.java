package dev.assay.reference.cli;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** Watches standard input for its end. */
final class StandardInput {
    private StandardInput() {}

    /** Returns when standard input has ended, and opens the latch. What comes in is of no interest. */
    static void awaitEnd(CountDownLatch stop) {
        byte[] ignored = new byte[1024];
        try {
            while (System.in.read(ignored) >= 0) {
                // Only the end counts.
            }
        } catch (IOException e) {
            // An input that fails has ended as well.
            stop.countDown();
        }
        stop.countDown();
    }
}
