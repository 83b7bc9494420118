package dev.assay.reference.gate;

import dev.assay.reference.http.HttpRequest;

/** Lets a call pass or refuses it, whatever its input is. */
public interface Gate {
    /**
     * Lets the call pass by returning.
     *
     * @param operation the operation's name
     * @throws RuntimeException one of the service's errors, if the call is refused
     */
    void admit(String operation, Caller caller, HttpRequest request);
}
