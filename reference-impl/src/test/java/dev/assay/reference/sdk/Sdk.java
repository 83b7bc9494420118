package dev.assay.reference.sdk;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.docdbelastic.DocDbElasticClient;
import software.amazon.awssdk.services.docdbelastic.model.Auth;
import software.amazon.awssdk.services.docdbelastic.model.Cluster;
import software.amazon.awssdk.services.docdbelastic.model.ClusterSnapshot;

/** Clients of the AWS SDK for Java, and what the tests make with them. */
final class Sdk {
    static final String ACCESS_KEY = "AKIDEXAMPLE";
    static final String SECRET_KEY = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    private Sdk() {}

    /** A client without retries, so that each call is one request. */
    static DocDbElasticClient client(URI server, String region) {
        return client(server, region, ACCESS_KEY, SECRET_KEY);
    }

    static DocDbElasticClient client(URI server, String region, String accessKey, String secretKey) {
        return DocDbElasticClient.builder()
                .endpointOverride(server)
                .region(Region.of(region))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey)))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(override -> override.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
    }

    static Cluster cluster(DocDbElasticClient client, String name) {
        return client.createCluster(request -> request.clusterName(name)
                        .authType(Auth.PLAIN_TEXT)
                        .adminUserName("sampleadmin")
                        .adminUserPassword("correct-horse-42")
                        .kmsKeyId("arn:aws:kms:us-east-1:123456789012:key/11111111-1111-1111-1111-111111111111")
                        .shardCapacity(2)
                        .shardCount(1))
                .cluster();
    }

    static ClusterSnapshot snapshot(DocDbElasticClient client, Cluster cluster, String name) {
        return client.createClusterSnapshot(
                        request -> request.clusterArn(cluster.clusterArn()).snapshotName(name))
                .snapshot();
    }
}
