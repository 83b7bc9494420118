package dev.assay.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.reference.seed.Seed;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Ready-made snapshots, and calls that copy them. */
final class Copies {
    static final String ENCRYPTED = arn("encrypted");
    static final String UNENCRYPTED = arn("unencrypted");
    static final String CREATING = arn("creating");
    static final String FOREIGN = "arn:aws:docdb-elastic:eu-central-1:123456789012:cluster-snapshot/foreign";
    static final String KEY = "arn:aws:kms:us-east-1:123456789012:key/1";
    static final String FOREIGN_KEY = "arn:aws:kms:eu-central-1:123456789012:key/2";
    static final Seed SEED = Seed.parse("""
            {"snapshots": [
              {"snapshotName": "encrypted", "snapshotArn": "%s", "kmsKeyId": "%s", "tags": {"a": "1"}},
              {"snapshotName": "unencrypted", "snapshotArn": "%s", "kmsKeyId": ""},
              {"snapshotName": "creating", "snapshotArn": "%s", "status": "CREATING"},
              {"snapshotName": "foreign", "snapshotArn": "%s", "kmsKeyId": "%s", "region": "eu-central-1"}]}
            """.formatted(ENCRYPTED, KEY, UNENCRYPTED, CREATING, FOREIGN, FOREIGN_KEY));

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Copies() {}

    private static String arn(String id) {
        return "arn:aws:docdb-elastic:us-east-1:123456789012:cluster-snapshot/" + id;
    }

    static String label(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Copies a snapshot; the body is what the caller writes. */
    static RawHttp.Answer copy(URI server, String source, String body) throws IOException {
        return post(server, "/cluster-snapshot/" + label(source) + "/copy", body);
    }

    static RawHttp.Answer post(URI server, String path, String body) throws IOException {
        return RawHttp.send(server, "POST", path, Map.of("Content-Type", "application/json"), body);
    }

    static RawHttp.Answer get(URI server, String path) throws IOException {
        return RawHttp.send(server, "GET", path, Map.of(), "");
    }

    static JsonNode json(RawHttp.Answer answer) throws JsonProcessingException {
        return MAPPER.readTree(answer.body());
    }
}
