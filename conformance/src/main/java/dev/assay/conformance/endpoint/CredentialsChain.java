package dev.assay.conformance.endpoint;

import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;

/** The credentials of whoever starts the run, found where the AWS SDK finds them: environment, shared files, container, instance. */
public final class CredentialsChain {

    private CredentialsChain() {}

    /**
     * Looks for them.
     *
     * @throws ConfigurationException if there are none
     */
    public static Credentials find() {
        try (DefaultCredentialsProvider chain =
                DefaultCredentialsProvider.builder().build()) {
            AwsCredentials found = chain.resolveCredentials();
            Optional<String> token = found instanceof AwsSessionCredentials session
                    ? Optional.of(session.sessionToken())
                    : Optional.empty();
            return new Credentials(found.accessKeyId(), found.secretAccessKey(), token);
        } catch (SdkException none) {
            throw new ConfigurationException("There are no credentials to sign with: set AWS_ACCESS_KEY_ID and"
                    + " AWS_SECRET_ACCESS_KEY, name a profile of ~/.aws/credentials with AWS_PROFILE, or name"
                    + " credentials in the profile of the target.");
        }
    }
}
