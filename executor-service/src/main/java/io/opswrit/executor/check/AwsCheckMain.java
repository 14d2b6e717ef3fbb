package io.opswrit.executor.check;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/**
 * Finds region, credentials and account in the way of the service, with the same libraries: what it finds, the service finds.
 * Prints {@code region=}, {@code account=} and {@code arn=}, or ends with 1 and says what to do.
 */
public final class AwsCheckMain {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final String NO_REGION =
            "Say in which region the instances are: export AWS_REGION=eu-central-1 (or yours), then again.";

    private static final String NO_CREDENTIALS = """
            There are no AWS credentials. Log in with one of these, then again:
              aws sso login --profile NAME, then export AWS_PROFILE=NAME    a person's account
              export AWS_PROFILE=NAME                                       a profile that assumes a role
              an instance profile or a task role                            on EC2 and ECS
            What was tried:%s""";

    private static final String REFUSED = """
            AWS does not take these credentials: %s
            Log in again (aws sso login), or have the role checked; aws sts get-caller-identity has to succeed.""";

    private static final String NOT_REACHED = """
            AWS was not reached to ask whose credentials these are: %s
            Check the network; where there is no way to the internet, STS needs a VPC endpoint as well.""";

    private AwsCheckMain() {}

    public static void main(String[] args) {
        try {
            Optional<URI> endpoint = Optional.ofNullable(System.getenv("OPSWRIT_SSM_ENDPOINT"))
                    .filter(text -> !text.isBlank())
                    .map(URI::create);
            System.out.print(check(System.getenv(), endpoint));
        } catch (Unusable unusable) {
            System.err.println(unusable.getMessage());
            System.exit(1);
        }
    }

    /** @return lines of names and values; without account where an endpoint other than AWS does not tell it */
    static String check(Map<String, String> environment, Optional<URI> endpoint) {
        Region region = region(environment);
        try (var credentials = DefaultCredentialsProvider.builder().build()) {
            requireCredentials(credentials);
            String account = endpoint.isPresent()
                    ? ifTold(credentials, region, endpoint.get())
                    : told(credentials, region, endpoint);
            return "region=%s\n%s".formatted(region.id(), account);
        }
    }

    private static Region region(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("AWS_REGION"))
                .filter(name -> !name.isBlank())
                .or(() -> Optional.ofNullable(environment.get("AWS_DEFAULT_REGION"))
                        .filter(name -> !name.isBlank()))
                .map(Region::of)
                .orElseGet(AwsCheckMain::usualRegion);
    }

    private static Region usualRegion() {
        try {
            return DefaultAwsRegionProviderChain.builder().build().getRegion();
        } catch (SdkException none) {
            throw new Unusable(NO_REGION);
        }
    }

    private static void requireCredentials(DefaultCredentialsProvider credentials) {
        try {
            credentials.resolveCredentials();
        } catch (RuntimeException none) {
            throw new Unusable(NO_CREDENTIALS.formatted(tried(none.getMessage())));
        }
    }

    /** The chain names its providers before it says what became of each; only the latter is of use. */
    private static String tried(String message) {
        int said = message.indexOf(" : [");
        return said < 0
                ? " " + message
                : message.substring(said + 3).replaceAll("(?:^\\[|, )(\\w+Provider\\()", "\n  $1");
    }

    private static String ifTold(DefaultCredentialsProvider credentials, Region region, URI endpoint) {
        try {
            return told(credentials, region, Optional.of(endpoint));
        } catch (Unusable untold) {
            return "";
        }
    }

    private static String told(DefaultCredentialsProvider credentials, Region region, Optional<URI> endpoint) {
        var builder = StsClient.builder()
                .region(region)
                .credentialsProvider(credentials)
                .overrideConfiguration(override -> override.apiCallTimeout(PATIENCE));
        endpoint.ifPresent(builder::endpointOverride);
        try (StsClient sts = builder.build()) {
            GetCallerIdentityResponse identity = sts.getCallerIdentity();
            return "account=%s\narn=%s\n".formatted(identity.account(), identity.arn());
        } catch (SdkServiceException refused) {
            throw new Unusable(REFUSED.formatted(refused.getMessage()));
        } catch (SdkException silent) {
            throw new Unusable(NOT_REACHED.formatted(silent.getMessage()));
        }
    }

    /** The message says what to do. */
    static final class Unusable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message, null, false, false);
        }
    }
}
