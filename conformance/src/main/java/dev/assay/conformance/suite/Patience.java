package dev.assay.conformance.suite;

import dev.assay.conformance.endpoint.TransportException;
import dev.assay.conformance.endpoint.TransportException.Reason;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How long a run bears with answers that do not come: an operation that hangs is not called for ever, and neither is an endpoint. Safe for use by
 * several threads.
 */
final class Patience {

    /** Late answers in a row after which an operation is called no more. */
    static final int OF_OPERATION = 3;

    /** Late answers in a row, of whatever operations, after which the endpoint is taken for lost. */
    static final int OF_RUN = 6;

    /** Late answers in all after which an operation is called no more, though it answers now and then. */
    static final int IN_ALL = 15;

    private final Map<String, Lateness> byOperation = new HashMap<>();
    private int inARow;
    private Optional<String> lost = Optional.empty();

    private static final class Lateness {
        private int inARow;
        private int inAll;
    }

    /**
     * Refuses what has been given up.
     *
     * @throws TransportException if the operation, or the endpoint, is called no more
     */
    synchronized void require(String operation) {
        if (lost.isPresent()) {
            throw new TransportException(Reason.UNREACHABLE, lost.get());
        }
        Lateness lateness = byOperation.get(operation);
        if (lateness != null && (lateness.inARow >= OF_OPERATION || lateness.inAll >= IN_ALL)) {
            throw new TransportException(
                    Reason.GIVEN_UP,
                    operation + " did not answer in time " + lateness.inAll
                            + " times, so it is called no more: see whether it hangs, or give it longer with --timeout.");
        }
    }

    synchronized void answered(String operation) {
        inARow = 0;
        Lateness lateness = byOperation.get(operation);
        if (lateness != null) {
            lateness.inARow = 0;
        }
    }

    synchronized void failed(String operation, TransportException failure) {
        if (failure.reason() == Reason.UNREACHABLE) {
            lost = Optional.of(String.valueOf(failure.getMessage()));
        } else if (failure.reason() == Reason.TIMEOUT) {
            late(operation);
        } else {
            answered(operation);
        }
    }

    private void late(String operation) {
        Lateness lateness = byOperation.computeIfAbsent(operation, name -> new Lateness());
        lateness.inARow++;
        lateness.inAll++;
        inARow++;
        if (inARow >= OF_RUN) {
            lost = Optional.of("No answer came in time to " + inARow + " requests in a row.");
        }
    }

    /** Why the endpoint is taken for lost. */
    synchronized Optional<String> lost() {
        return lost;
    }

    /** Gives a lost endpoint one more chance, to delete what was created. */
    synchronized void forgive() {
        lost = Optional.empty();
        inARow = Math.min(inARow, OF_RUN - 1);
    }
}
