package io.opswrit.executor.outbound;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ssm.SsmAsyncClient;

/**
 * Makes the clients of Systems Manager. Neither retries: SendCommand has no idempotency token, so a retry may run a command
 * twice; and questions are repeated by due rows, which count and slow down in one place.
 */
@Singleton
class SsmClients {

    private final SsmSettings settings;

    SsmClients(SsmSettings settings) {
        this.settings = settings;
    }

    @Produces
    @Singleton
    @Sending
    SsmAsyncClient sending() {
        return client();
    }

    @Produces
    @Singleton
    @Asking
    SsmAsyncClient asking() {
        return client();
    }

    void closeSending(@Disposes @Sending SsmAsyncClient client) {
        client.close();
    }

    void closeAsking(@Disposes @Asking SsmAsyncClient client) {
        client.close();
    }

    private SsmAsyncClient client() {
        var builder = SsmAsyncClient.builder()
                .httpClientBuilder(NettyNioAsyncHttpClient.builder()
                        .maxConcurrency(settings.connections())
                        .connectionTimeout(settings.connectTimeout())
                        .readTimeout(settings.callTimeout()))
                .overrideConfiguration(override ->
                        override.retryStrategy(AwsRetryStrategy.doNotRetry()).apiCallTimeout(settings.callTimeout()));
        settings.endpoint().ifPresent(builder::endpointOverride);
        settings.region().filter(region -> !region.isBlank()).map(Region::of).ifPresent(builder::region);
        return builder.build();
    }
}
