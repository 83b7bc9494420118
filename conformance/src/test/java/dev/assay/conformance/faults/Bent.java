package dev.assay.conformance.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.conformance.faults.BendingProxy.Bend;
import dev.assay.conformance.faults.BendingProxy.Request;
import dev.assay.conformance.faults.BendingProxy.Response;
import dev.assay.conformance.faults.BendingProxy.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bends that remember something, or ask more than once. */
final class Bent {

    private Bent() {}

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static ObjectNode tags(Server behind, Request like) throws IOException {
        Response answer = behind.ask(new Request("GET", like.path(), like.headers(), ""));
        return Json.object(answer.body())
                .map(body -> body.get("tags"))
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .orElseGet(() -> Json.object("{}").orElseThrow());
    }

    private static void untag(Server behind, Request like, List<String> keys) throws IOException {
        if (!keys.isEmpty()) {
            String query = String.join(
                    "&", keys.stream().map(key -> "tagKeys=" + encode(key)).toList());
            behind.ask(new Request("DELETE", like.path() + "?" + query, like.headers(), ""));
        }
    }

    private static List<String> keys(ObjectNode object) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static List<String> askedKeys(Request request) {
        List<String> keys = new ArrayList<>();
        for (String pair : request.target().substring(request.path().length()).split("[?&]", -1)) {
            if (pair.startsWith("tagKeys=")) {
                keys.add(URLDecoder.decode(pair.substring("tagKeys=".length()), StandardCharsets.UTF_8));
            }
        }
        return keys;
    }

    /** Begins a page with the last item of the one before. */
    static final class Overlap implements Fault.ResponseChange {
        private final String member;
        private final Map<String, JsonNode> lastByToken = new ConcurrentHashMap<>();

        Overlap(String member) {
            this.member = member;
        }

        @Override
        public Response apply(Request request, Response response) {
            if (!request.begins("GET", "/" + member)) {
                return response;
            }
            return response.withBody(Json.change(response.body(), page -> {
                if (page.get(member) instanceof ArrayNode items && !items.isEmpty()) {
                    JsonNode last = items.get(items.size() - 1);
                    lastByToken.forEach((token, item) -> {
                        if (request.target().contains(encode(token))) {
                            items.set(0, item);
                        }
                    });
                    if (page.hasNonNull("nextToken")) {
                        lastByToken.put(page.get("nextToken").asText(), last);
                    }
                }
            }));
        }
    }

    /** TagResource puts its tags in the place of all others. */
    static final class Replaces implements Bend {
        @Override
        public Response exchange(Request request, Server behind) throws IOException {
            if (request.begins("POST", "/tags/")) {
                untag(behind, request, keys(tags(behind, request)));
            }
            return behind.ask(request);
        }
    }

    /** TagResource leaves tags that are there as they are. */
    static final class Keeps implements Bend {
        @Override
        public Response exchange(Request request, Server behind) throws IOException {
            if (!request.begins("POST", "/tags/")) {
                return behind.ask(request);
            }
            List<String> present = keys(tags(behind, request));
            return behind.ask(request.withBody(Json.changeIn(request.body(), "tags", asked -> asked.remove(present))));
        }
    }

    /** What is made bears no tags, whatever was asked for. */
    static final class ForgetsTags implements Bend {
        private final String path;

        ForgetsTags(String path) {
            this.path = path;
        }

        @Override
        public Response exchange(Request request, Server behind) throws IOException {
            Response response = behind.ask(request);
            if (request.is("POST", path) && response.status() == 200) {
                Matcher arn = ARN.matcher(response.body());
                Json.object(request.body())
                        .map(input -> input.get("tags"))
                        .filter(node -> node instanceof ObjectNode && arn.find())
                        .ifPresent(asked -> forget(behind, request.withTarget("/tags/" + encode(arn.group(1))), asked));
            }
            return response;
        }

        private static void forget(Server behind, Request like, JsonNode asked) {
            try {
                untag(behind, like, keys((ObjectNode) asked));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static final Pattern ARN = Pattern.compile("\"(?:snapshotArn|clusterArn)\":\"([^\"]+)\"");
    }

    /** UntagResource removes all tags. */
    static final class RemovesAll implements Bend {
        @Override
        public Response exchange(Request request, Server behind) throws IOException {
            Response response = behind.ask(request);
            if (request.begins("DELETE", "/tags/") && response.status() == 200) {
                untag(behind, request, keys(tags(behind, request)));
            }
            return response;
        }
    }

    /** UntagResource overlooks the case of keys. */
    static final class FoldsKeys implements Bend {
        @Override
        public Response exchange(Request request, Server behind) throws IOException {
            Response response = behind.ask(request);
            if (request.begins("DELETE", "/tags/") && response.status() == 200) {
                List<String> asked = askedKeys(request);
                untag(
                        behind,
                        request,
                        keys(tags(behind, request)).stream()
                                .filter(key -> asked.stream().anyMatch(key::equalsIgnoreCase))
                                .toList());
            }
            return response;
        }
    }

    /** Knows of which snapshot a copy was made. */
    private abstract static class KnowsSources implements Bend {
        final Map<String, String> sourceByCopy = new ConcurrentHashMap<>();

        @Override
        public Response exchange(Request request, Server behind) throws IOException {
            Response response = behind.ask(request);
            if (request.isCopy() && response.status() == 200) {
                String label = request.path().split("/", -1)[2];
                Json.object(response.body())
                        .map(body -> body.path("snapshot").path("snapshotArn").asText())
                        .ifPresent(arn -> sourceByCopy.put(encode(arn), label));
            } else if (response.status() == 200) {
                goOn(request, behind);
            }
            return response;
        }

        abstract void goOn(Request request, Server behind) throws IOException;
    }

    /** A snapshot takes its copies along when it is deleted. */
    static final class TakesCopiesAlong extends KnowsSources {
        @Override
        void goOn(Request request, Server behind) throws IOException {
            if (request.begins("DELETE", "/cluster-snapshot/")) {
                String gone = request.path().split("/", -1)[2];
                for (Map.Entry<String, String> copy : sourceByCopy.entrySet()) {
                    if (copy.getValue().equals(gone)) {
                        behind.ask(request.withTarget("/cluster-snapshot/" + copy.getKey()));
                    }
                }
            }
        }
    }

    /** Tags go onto the source of a copy as well. */
    static final class TagsSources extends KnowsSources {
        @Override
        void goOn(Request request, Server behind) throws IOException {
            String source = request.begins("POST", "/tags/")
                    ? sourceByCopy.get(request.path().split("/", -1)[2])
                    : null;
            if (source != null) {
                behind.ask(request.withTarget("/tags/" + source));
            }
        }
    }

    /** Tags are taken off the source of a copy as well. */
    static final class UntagsSources extends KnowsSources {
        @Override
        void goOn(Request request, Server behind) throws IOException {
            String source = request.begins("DELETE", "/tags/")
                    ? sourceByCopy.get(request.path().split("/", -1)[2])
                    : null;
            if (source != null) {
                behind.ask(request.withTarget("/tags/" + source
                        + request.target().substring(request.path().length())));
            }
        }
    }
}
