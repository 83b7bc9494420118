package dev.assay.conformance.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Makes resources beforehand, as the owner of an endpoint would. */
final class ReadyMade {

    private ReadyMade() {}

    /** A snapshot with two tags of a cluster of its own, under a key or, where it is empty, the service's own. */
    static String snapshot(URI server, String name, String key) throws IOException {
        ObjectNode cluster = Json.object("""
                        {"clusterName": "", "authType": "PLAIN_TEXT", "adminUserName": "owner",
                         "adminUserPassword": "long-enough", "shardCapacity": 2, "shardCount": 1}""").orElseThrow().put("clusterName", "cluster-" + name);
        if (!key.isEmpty()) {
            cluster.put("kmsKeyId", key);
        }
        String arn = post(server, "/cluster", cluster)
                .path("cluster")
                .path("clusterArn")
                .asText();
        ObjectNode snapshot =
                Json.object("{\"tags\":{\"team\":\"a\",\"stage\":\"b\"}}").orElseThrow();
        snapshot.put("clusterArn", arn).put("snapshotName", "snapshot-" + name);
        return post(server, "/cluster-snapshot", snapshot)
                .path("snapshot")
                .path("snapshotArn")
                .asText();
    }

    private static ObjectNode post(URI server, String path, ObjectNode body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        try {
            HttpResponse<String> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            return Json.object(response.body()).orElseThrow(() -> new IOException("Answered: " + response.body()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted.", interrupted);
        }
    }
}
