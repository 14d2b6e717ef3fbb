package io.opswrit.simulator;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiAsyncClient;
import software.amazon.awssdk.services.ssm.SsmAsyncClient;
import software.amazon.awssdk.services.sts.StsAsyncClient;

/** The real SDK, pointed at a simulator; it never repeats a call. */
final class TestClients {

    static final String KEY = "AKIDSIMULATOR";
    static final String SECRET = "simulator-secret";

    // one for all tests: closing its event loops takes two seconds each time
    private static final SdkAsyncHttpClient HTTP =
            NettyNioAsyncHttpClient.builder().build();

    private TestClients() {}

    static SsmAsyncClient of(URI endpoint) {
        return of(endpoint, KEY, SECRET, Region.EU_CENTRAL_1);
    }

    static ResourceGroupsTaggingApiAsyncClient tagging(URI endpoint) {
        return ResourceGroupsTaggingApiAsyncClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, SECRET)))
                .httpClient(HTTP)
                .overrideConfiguration(overrides -> overrides.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    static SsmAsyncClient of(URI endpoint, String key, String secret, Region region) {
        return of(endpoint, AwsBasicCredentials.create(key, secret), region);
    }

    static StsAsyncClient sts(URI endpoint, AwsCredentials credentials) {
        return StsAsyncClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .httpClient(HTTP)
                .overrideConfiguration(overrides -> overrides.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    static SsmAsyncClient of(URI endpoint, AwsCredentials credentials, Region region) {
        return SsmAsyncClient.builder()
                .endpointOverride(endpoint)
                .region(region)
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .httpClient(HTTP)
                .overrideConfiguration(overrides ->
                        overrides.retryStrategy(AwsRetryStrategy.doNotRetry()).apiCallTimeout(Duration.ofSeconds(10)))
                .build();
    }
}
