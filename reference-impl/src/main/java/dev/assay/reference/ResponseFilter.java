package dev.assay.reference;

import dev.assay.reference.http.HttpResponse;

/** Sees every answer before it is sent, and may change it. A test bends the server with it. */
@FunctionalInterface
public interface ResponseFilter {
    /** Leaves every answer as it is. */
    ResponseFilter NONE = (operation, response) -> response;

    /**
     * The answer to send.
     *
     * @param operation the operation's name, empty if the request was for none
     */
    HttpResponse apply(String operation, HttpResponse response);
}
