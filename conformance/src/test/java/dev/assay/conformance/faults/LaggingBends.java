package dev.assay.conformance.faults;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.assay.conformance.faults.BendingProxy.Bend;
import dev.assay.conformance.faults.BendingProxy.Request;
import dev.assay.conformance.faults.BendingProxy.Response;
import dev.assay.conformance.faults.BendingProxy.Server;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ways that need a memory: what was asked, made or deleted before. */
final class LaggingBends {

    private static final Pattern SNAPSHOT_ARN = Pattern.compile("\"snapshotArn\":\"([^\"]+)\"");

    private LaggingBends() {}

    /** The very same copy gets the first answer again for as long as the copy is there. */
    static final class Repeats implements Bend {
        private final Map<String, Response> answers = new ConcurrentHashMap<>();

        @Override
        public Response exchange(Request request, Server behind) throws IOException {
            Response response = behind.ask(request);
            String asked = request.target() + " " + request.body();
            if (request.isCopy() && response.status() == 200) {
                answers.put(asked, response);
            }
            return request.isCopy() && response.isError("ConflictException")
                    ? answers.getOrDefault(asked, response)
                    : response;
        }
    }

    /** Who deletes twice gets the first answer again. */
    static final class Deletions implements Bend {
        private final Map<String, Response> answers = new ConcurrentHashMap<>();

        @Override
        public Response exchange(Request request, Server behind) throws IOException {
            Response response = behind.ask(request);
            if (!request.method().equals("DELETE") || request.target().startsWith("/tags/")) {
                return response;
            }
            if (response.status() == 200) {
                answers.put(request.target(), response);
            }
            return response.status() >= 400 ? answers.getOrDefault(request.target(), response) : response;
        }
    }

    /** A list shows what is new a little later. */
    static final class Lists implements Bend {
        private final Duration lag;
        private final Map<String, Long> made = new ConcurrentHashMap<>();

        Lists(Duration lag) {
            this.lag = lag;
        }

        @Override
        public Response exchange(Request request, Server behind) throws IOException {
            Response response = behind.ask(request);
            Matcher arn = SNAPSHOT_ARN.matcher(response.body());
            if (request.method().equals("POST") && response.status() == 200 && arn.find()) {
                made.put(arn.group(1), System.nanoTime());
            }
            return request.begins("GET", "/cluster-snapshots")
                    ? response.withBody(Json.change(response.body(), body -> {
                        if (body.get("snapshots") instanceof ArrayNode items) {
                            items.removeIf(
                                    item -> isNew(item.path("snapshotArn").asText()));
                        }
                    }))
                    : response;
        }

        private boolean isNew(String arn) {
            return System.nanoTime() - made.getOrDefault(arn, Long.MIN_VALUE / 2) < lag.toNanos();
        }
    }
}
