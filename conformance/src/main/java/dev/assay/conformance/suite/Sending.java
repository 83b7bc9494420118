package dev.assay.conformance.suite;

import dev.assay.conformance.endpoint.Credentials;
import dev.assay.conformance.endpoint.Signer;
import dev.assay.conformance.endpoint.Target;
import dev.assay.conformance.endpoint.Transport;
import dev.assay.conformance.endpoint.TransportException;
import dev.assay.conformance.endpoint.TransportException.Reason;
import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.protocol.HttpResponseMessage;
import dev.assay.model.contract.Contract;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.smithy.aws.traits.auth.SigV4Trait;

/** The way of all requests of a run to the endpoint: signed, paced, counted, and given up where no answer comes. Safe for use by several threads. */
public final class Sending {

    private final Target target;
    private final Transport transport;
    private final Optional<Signer> signer;
    private final Pacer pacer;
    private final Patience patience = new Patience();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong throttled = new AtomicLong();
    private final Set<String> tooBusy = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;
    private volatile boolean cleaningUp;

    Sending(Contract contract, Target target, Options options, Transport transport) {
        this.target = target;
        this.transport = transport;
        this.signer = contract.service()
                .getTrait(SigV4Trait.class)
                .map(trait -> new Signer(target.endpoint(), trait.getName()));
        this.pacer =
                new Pacer(options.rate().or(() -> target.requestsPerSecond().map(rate -> Math.max(1, rate * 4 / 5))));
    }

    /** How many requests have been sent. */
    public long requests() {
        return requests.get();
    }

    /** How many of them were throttled and sent again. */
    public long throttled() {
        return throttled.get();
    }

    /** Why the endpoint is taken for lost; empty if it is not. */
    public Optional<String> lost() {
        return patience.lost();
    }

    /** Whether the run is to end. */
    public boolean isStopped() {
        return stopped;
    }

    /** Sends no further request but those that clean up. */
    public void stop() {
        stopped = true;
        pacer.stop();
    }

    /** Lets requests through again, to delete what was created. */
    public void beginCleanUp() {
        cleaningUp = true;
        patience.forgive();
    }

    /**
     * Signs and sends one request.
     *
     * @throws TransportException if no whole response came, or the request is not sent any more
     */
    HttpResponseMessage send(String operation, HttpRequestMessage request, Caller caller, boolean paced) {
        if (paced) {
            pacer.await();
        }
        if (stopped && !cleaningUp) {
            throw new TransportException(Reason.INTERRUPTED, "The run was interrupted.");
        }
        patience.require(operation);
        requests.incrementAndGet();
        HttpRequestMessage signed = signer.map(by -> by.sign(request, caller.credentials(), caller.region()))
                .orElse(request);
        try {
            HttpResponseMessage response = transport.send(signed);
            patience.answered(operation);
            return response;
        } catch (TransportException failure) {
            patience.failed(operation, failure);
            throw failure;
        }
    }

    /**
     * Holds everything back for as long as a throttled answer asks for.
     *
     * @param repeats how often the request was sent again before
     * @throws TransportException if that is too long, or was too often
     */
    void holdBack(String operation, HttpResponseMessage response, int repeats) {
        Duration pause = Throttling.pause(response, Instant.now(), repeats);
        if (repeats >= Throttling.REPEATS || pause.compareTo(Throttling.LONGEST) > 0 || tooBusy.contains(operation)) {
            // Once is enough: an operation that is busy for so long is not waited for again.
            tooBusy.add(operation);
            throw new TransportException(
                    Reason.GIVEN_UP,
                    operation + " was refused for the moment " + (repeats + 1) + " times, with status "
                            + response.status() + ", and asks to wait " + pause.toSeconds()
                            + " s: send less with --rate, or ask for a higher rate.");
        }
        throttled.incrementAndGet();
        pacer.hold(pause);
    }

    /**
     * The request as reports show it: where it takes a certain signature to repeat it, with whose and for which region and service. No secret is in it.
     */
    HttpRequestMessage described(HttpRequestMessage request, Caller caller) {
        boolean usual = caller.credentials().equals(Credentials.ANONYMOUS)
                && caller.region().equals(target.region());
        if (usual || signer.isEmpty()) {
            return request;
        }
        HttpRequestMessage described =
                request.withHeader("Authorization", signer.get().description(owner(caller), caller.region()));
        return caller.credentials().sessionToken().isPresent()
                ? described.withHeader("X-Amz-Security-Token", Redaction.STARS)
                : described;
    }

    private String owner(Caller caller) {
        if (caller.credentials().equals(Credentials.ANONYMOUS)) {
            return Credentials.ANONYMOUS.accessKeyId();
        }
        return target.deniedCaller().filter(caller.credentials()::equals).isPresent() ? "denied" : Redaction.STARS;
    }
}
