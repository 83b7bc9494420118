package dev.assay.reference.http;

/** Answers requests. Called on event loops, by several threads at the same time: it must not block. */
public interface HttpHandler {
    /** Answers a request; never throws. */
    HttpResponse handle(HttpRequest request);

    /**
     * The answer to what is no request that could be handled.
     *
     * @param status the status that tells of it, such as 413
     * @param message what is wrong, for people
     */
    HttpResponse refuse(int status, String message);
}
