package dev.assay.conformance.faults;

import dev.assay.conformance.endpoint.Transport;
import dev.assay.conformance.faults.BendingProxy.Request;
import dev.assay.conformance.faults.BendingProxy.Response;
import dev.assay.conformance.protocol.Body;
import dev.assay.conformance.protocol.HttpRequestMessage;
import dev.assay.conformance.protocol.HttpResponseMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Bends what goes through as a proxy does, on the way to the transport: for what shows in messages, not in how they are framed. */
final class BendingTransport implements Transport {

    private final Transport behind;
    private final BendingProxy.Bend bend;

    BendingTransport(Transport behind, BendingProxy.Bend bend) {
        this.behind = behind;
        this.bend = bend;
    }

    @Override
    public HttpResponseMessage send(HttpRequestMessage request) {
        Request asked = new Request(
                request.method(),
                request.target(),
                first(request.headers()),
                request.body().text());
        try {
            Response response = bend.exchange(asked, this::ask);
            return new HttpResponseMessage(response.status(), fields(response.headers()), Body.of(response.body()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Response ask(Request request) {
        HttpResponseMessage response = behind.send(new HttpRequestMessage(
                request.method(), request.target(), fields(request.headers()), Body.of(request.body())));
        return new Response(
                response.status(), first(response.headers()), response.body().text());
    }

    private static Map<String, String> first(HttpHeaders headers) {
        Map<String, String> first = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.map().forEach((name, values) -> first.put(name, values.get(0)));
        return first;
    }

    private static HttpHeaders fields(Map<String, String> headers) {
        return HttpHeaders.of(
                headers.entrySet().stream()
                        .filter(field -> !field.getKey().startsWith(":"))
                        .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue()))),
                (name, value) -> true);
    }
}
