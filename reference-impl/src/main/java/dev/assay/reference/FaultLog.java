package dev.assay.reference;

/** Where the server tells of its own faults. */
@FunctionalInterface
public interface FaultLog {
    /**
     * Tells of a fault.
     *
     * @param requestId the id of the answer that the caller got
     */
    void fault(String requestId, RuntimeException fault);
}
