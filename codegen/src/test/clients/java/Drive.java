import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.docdbelastic.client.ApiClient;
import dev.assay.docdbelastic.client.ApiException;
import dev.assay.docdbelastic.client.api.DocDbElasticApi;
import dev.assay.docdbelastic.client.model.*;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Drives the generated Java client: URL, denied access key, URLs of a server with a quota, a throttling and a failing one. */
public final class Drive {
    private static final String KEY = "arn:aws:kms:us-east-1:123456789012:key/1f0e6f6a-54f1-4a53-9d68-6f3ed5c8a001";
    private static int passed;
    private static int failed;

    interface Check {
        void run() throws Exception;
    }

    public static void main(String[] a) {
        DocDbElasticApi api = api(a[0], null);
        check("life of a copy", () -> life(api));
        check("ResourceNotFoundException", () -> {
            ResourceNotFoundExceptionResponseContent error = expect(404, ResourceNotFoundExceptionResponseContent.class,
                    () -> api.getClusterSnapshot("arn:aws:docdb-elastic:us-east-1:123456789012:cluster-snapshot/none"));
            require(!error.getResourceId().isEmpty() && !error.getResourceType().isEmpty(), "the resource");
        });
        check("ConflictException", () -> {
            String cluster = cluster(api);
            String name = fresh("taken");
            snapshot(api, cluster, name);
            ConflictExceptionResponseContent error = expect(409, ConflictExceptionResponseContent.class, () -> snapshot(api, cluster, name));
            require(!error.getMessage().isEmpty(), "the message");
        });
        check("ValidationException", () -> {
            ValidationExceptionResponseContent error = expect(400, ValidationExceptionResponseContent.class, () -> api.copyClusterSnapshot(
                    "arn:aws:docdb-elastic:us-east-1:123456789012:cluster-snapshot/none",
                    new CopyClusterSnapshotRequestContent().targetSnapshotName("ends-")));
            require(error.getReason() == ValidationExceptionReason.FIELD_VALIDATION_FAILED, "the reason");
            require(error.getFieldList().get(0).getName().contains("targetSnapshotName"), "the field");
        });
        check("ServiceQuotaExceededException", () -> {
            DocDbElasticApi small = api(a[2], null);
            String cluster = cluster(small);
            expect(402, ServiceQuotaExceededExceptionResponseContent.class, () -> {
                for (int i = 0; i < 5; i++) {
                    snapshot(small, cluster, fresh("s"));
                }
                return null;
            });
        });
        check("AccessDeniedException", () ->
                expect(403, AccessDeniedExceptionResponseContent.class, () -> api(a[0], a[1]).listClusters(null, null)));
        check("ThrottlingException", () -> {
            DocDbElasticApi slow = api(a[3], null);
            expect(429, ThrottlingExceptionResponseContent.class, () -> {
                for (int i = 0; i < 200; i++) {
                    slow.listClusters(null, null);
                }
                return null;
            });
        });
        check("InternalServerException", () ->
                expect(500, InternalServerExceptionResponseContent.class, () -> api(a[4], null).listClusters(null, null)));
        System.out.println(passed + " passed, " + failed + " failed");
        System.exit(failed == 0 ? 0 : 1);
    }

    private static void life(DocDbElasticApi api) throws ApiException {
        String cluster = cluster(api);
        String source = snapshot(api, cluster, fresh("source"));
        Map<String, String> tags = Map.of("team", "billing", "empty", "");
        ClusterSnapshot copy = api.copyClusterSnapshot(source, new CopyClusterSnapshotRequestContent()
                        .targetSnapshotName(fresh("copy")).kmsKeyId(KEY).copyTags(true).tags(tags)).getSnapshot();
        require(KEY.equals(copy.getKmsKeyId()), "the key of the copy");
        require(copy.getSnapshotType() == SnapshotType.MANUAL, "the type of the copy");
        require(tags.equals(api.listTagsForResource(copy.getSnapshotArn()).getTags()), "the tags of the copy");
        api.tagResource(copy.getSnapshotArn(), new TagResourceRequestContent().tags(Map.of("more", "1")));
        api.untagResource(copy.getSnapshotArn(), List.of("team", "empty"));
        require(Map.of("more", "1").equals(api.listTagsForResource(copy.getSnapshotArn()).getTags()), "the tags left");
        require(api.listClusterSnapshots(cluster, null, null, null).getSnapshots().stream()
                .anyMatch(one -> one.getSnapshotArn().equals(copy.getSnapshotArn())), "the copy in the list");
        api.deleteClusterSnapshot(copy.getSnapshotArn());
        api.deleteClusterSnapshot(source);
        api.deleteCluster(cluster);
    }

    private static String cluster(DocDbElasticApi api) throws ApiException {
        return api.createCluster(new CreateClusterRequestContent().clusterName(fresh("cluster")).authType(Auth.PLAIN_TEXT)
                .adminUserName("sampleadmin").adminUserPassword("correct-horse-42")
                .shardCapacity(ShardCapacity.NUMBER_2).shardCount(1)).getCluster().getClusterArn();
    }

    private static String snapshot(DocDbElasticApi api, String cluster, String name) throws ApiException {
        return api.createClusterSnapshot(new CreateClusterSnapshotRequestContent().clusterArn(cluster).snapshotName(name))
                .getSnapshot().getSnapshotArn();
    }

    private static <T> T expect(int status, Class<T> type, Callable<?> call) throws Exception {
        try {
            call.call();
        } catch (ApiException error) {
            require(error.getCode() == status, "the status " + error.getCode() + ", not " + status);
            String name = type.getSimpleName().replace("ResponseContent", "");
            require(error.getResponseHeaders().firstValue("x-amzn-errortype").orElse("").equals(name), "the error's name");
            require(status != 429 || error.getResponseHeaders().firstValueAsLong("Retry-After").isPresent(), "Retry-After");
            return new ObjectMapper().readValue(error.getResponseBody(), type);
        }
        throw new AssertionError("no error " + status);
    }

    private static DocDbElasticApi api(String url, String accessKey) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(url);
        if (accessKey != null) {
            client.setRequestInterceptor(request -> request.header("Authorization", "AWS4-HMAC-SHA256 Credential=" + accessKey
                    + "/20260101/us-east-1/docdb-elastic/aws4_request, SignedHeaders=host, Signature=" + "0".repeat(64)));
        }
        return new DocDbElasticApi(client);
    }

    private static String fresh(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what + " is wrong");
        }
    }

    private static void check(String name, Check check) {
        try {
            check.run();
            passed++;
            System.out.println("ok      " + name);
        } catch (Throwable failure) {
            failed++;
            System.out.println("FAILED  " + name + ": " + failure);
        }
    }
}
