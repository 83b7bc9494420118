package dev.assay.reference.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.reference.ReferenceServer;
import dev.assay.reference.ReferenceServerBuilder;
import dev.assay.reference.seed.Seed;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.docdbelastic.DocDbElasticClient;
import software.amazon.awssdk.services.docdbelastic.model.AccessDeniedException;
import software.amazon.awssdk.services.docdbelastic.model.ConflictException;
import software.amazon.awssdk.services.docdbelastic.model.InternalServerException;
import software.amazon.awssdk.services.docdbelastic.model.ResourceNotFoundException;
import software.amazon.awssdk.services.docdbelastic.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.docdbelastic.model.ThrottlingException;
import software.amazon.awssdk.services.docdbelastic.model.ValidationException;
import software.amazon.awssdk.services.docdbelastic.model.ValidationExceptionReason;

/** Every error of the model reaches the AWS SDK for Java as its typed exception, with its members. */
class SdkErrorsTest {
    private static final String SOURCE = "arn:aws:docdb-elastic:us-east-1:123456789012:cluster-snapshot/source";
    private static final String ABSENT = "arn:aws:docdb-elastic:us-east-1:123456789012:cluster-snapshot/absent";
    private static final Seed SEED = Seed.parse("""
            {"snapshots": [
              {"snapshotName": "source", "snapshotArn": "%s", "kmsKeyId": "alias/k"},
              {"snapshotName": "taken"}]}
            """.formatted(SOURCE));

    @Test
    void aBrokenConstraintIsAValidationException() throws IOException {
        ValidationException error = fail(server(), SOURCE, "two--hyphens", ValidationException.class);
        assertThat(error.statusCode()).isEqualTo(400);
        assertThat(error.reason()).isEqualTo(ValidationExceptionReason.FIELD_VALIDATION_FAILED);
        assertThat(error.fieldList()).singleElement().satisfies(field -> {
            assertThat(field.name()).isEqualTo("targetSnapshotName");
            assertThat(field.message()).contains("pattern");
        });
        assertThat(error.requestId()).isNotBlank();
    }

    @Test
    void anAbsentSourceIsNotFound() throws IOException {
        ResourceNotFoundException error = fail(server(), ABSENT, "copy", ResourceNotFoundException.class);
        assertThat(error.statusCode()).isEqualTo(404);
        assertThat(error.resourceId()).isEqualTo(ABSENT);
        assertThat(error.resourceType()).isEqualTo("cluster-snapshot");
    }

    @Test
    void aTakenNameIsAConflict() throws IOException {
        ConflictException error = fail(server(), SOURCE, "TAKEN", ConflictException.class);
        assertThat(error.statusCode()).isEqualTo(409);
        assertThat(error.resourceId()).isEqualTo("taken");
        assertThat(error.resourceType()).isEqualTo("cluster-snapshot");
    }

    @Test
    void aUsedUpQuotaIsToldOf() throws IOException {
        ServiceQuotaExceededException error =
                fail(server().quota(2), SOURCE, "copy", ServiceQuotaExceededException.class);
        assertThat(error.statusCode()).isEqualTo(402);
    }

    @Test
    void aCallerWithoutPermissionIsDenied() throws IOException {
        AccessDeniedException error =
                fail(server().denyAccessKey(Sdk.ACCESS_KEY), SOURCE, "copy", AccessDeniedException.class);
        assertThat(error.statusCode()).isEqualTo(403);
    }

    @Test
    void callsBeyondTheRateAreThrottled() throws IOException {
        try (ReferenceServer server = server().rateLimit(0.001).start();
                DocDbElasticClient client = Sdk.client(server.url(), "us-east-1")) {
            client.listClusters(request -> {});
            ThrottlingException error =
                    catchThrowableOfType(ThrottlingException.class, () -> client.listClusters(request -> {}));
            assertThat(error.statusCode()).isEqualTo(429);
            assertThat(error.retryAfterSeconds()).isBetween(1, 1000);
        }
    }

    @Test
    void anInjectedFaultIsAnInternalServerException() throws IOException {
        InternalServerException error =
                fail(server().inject("InternalServerException", 1), SOURCE, "copy", InternalServerException.class);
        assertThat(error.statusCode()).isEqualTo(500);
    }

    @Test
    void aSignatureIsRequiredWhereItIsAskedFor() throws IOException {
        try (ReferenceServer server = server().requireSignature(Sdk.ACCESS_KEY, Sdk.SECRET_KEY)
                        .start();
                DocDbElasticClient right = Sdk.client(server.url(), "us-east-1");
                DocDbElasticClient wrong = Sdk.client(server.url(), "us-east-1", Sdk.ACCESS_KEY, "another-secret")) {
            assertThatCode(() -> copy(right, SOURCE, "signed")).doesNotThrowAnyException();
            assertThatCode(() -> right.untagResource(
                            request -> request.resourceArn(SOURCE).tagKeys("a+b=c:d/e", "z")))
                    .doesNotThrowAnyException();
            AccessDeniedException error =
                    catchThrowableOfType(AccessDeniedException.class, () -> copy(wrong, SOURCE, "forged"));
            assertThat(error.awsErrorDetails().errorMessage())
                    .contains("signature")
                    .doesNotContain(Sdk.SECRET_KEY);
        }
    }

    private static ReferenceServerBuilder server() {
        return ReferenceServer.builder().seed(SEED);
    }

    private static <E extends Throwable> E fail(ReferenceServerBuilder setup, String source, String name, Class<E> type)
            throws IOException {
        try (ReferenceServer server = setup.start();
                DocDbElasticClient client = Sdk.client(server.url(), "us-east-1")) {
            E error = catchThrowableOfType(type, () -> copy(client, source, name));
            assertThat(error).isNotNull();
            return error;
        }
    }

    private static void copy(DocDbElasticClient client, String source, String name) {
        client.copyClusterSnapshot(request -> request.snapshotArn(source).targetSnapshotName(name));
    }
}
