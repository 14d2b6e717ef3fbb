package io.opswrit.executor.outbound;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.awscore.client.builder.AwsAsyncClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiAsyncClient;
import software.amazon.awssdk.services.ssm.SsmAsyncClient;
import software.amazon.awssdk.services.sts.StsAsyncClient;

/**
 * Makes the clients of Systems Manager and of the services that tell tags and who we are. None retries: SendCommand has no idempotency
 * token, so a retry may run a command twice; and questions are repeated by due rows and rounds, which count and slow down
 * in one place. Made at the start, because making one takes seconds and would hold up an event loop.
 */
@Singleton
class SsmClients {

    private final SsmSettings settings;
    private final AwsPlace place;
    private final AwsLogin login;

    SsmClients(SsmSettings settings, AwsPlace place, AwsLogin login) {
        this.settings = settings;
        this.place = place;
        this.login = login;
    }

    @Produces
    @Singleton
    @Startup
    @Sending
    SsmAsyncClient sending() {
        return client();
    }

    @Produces
    @Singleton
    @Startup
    @Asking
    SsmAsyncClient asking() {
        return client();
    }

    @Produces
    @Singleton
    @Startup
    ResourceGroupsTaggingApiAsyncClient tagging() {
        return client(ResourceGroupsTaggingApiAsyncClient.builder(), settings.taggingEndpoint());
    }

    @Produces
    @Singleton
    @Startup
    StsAsyncClient identities() {
        return client(StsAsyncClient.builder(), settings.stsEndpoint());
    }

    void closeIdentities(@Disposes StsAsyncClient client) {
        client.close();
    }

    void closeTagging(@Disposes ResourceGroupsTaggingApiAsyncClient client) {
        client.close();
    }

    void closeSending(@Disposes @Sending SsmAsyncClient client) {
        client.close();
    }

    void closeAsking(@Disposes @Asking SsmAsyncClient client) {
        client.close();
    }

    private SsmAsyncClient client() {
        return client(SsmAsyncClient.builder(), settings.endpoint());
    }

    private <B extends AwsAsyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(
            B builder, Optional<URI> endpoint) {
        builder.region(place.region())
                .credentialsProvider(login)
                .httpClientBuilder(NettyNioAsyncHttpClient.builder()
                        .maxConcurrency(settings.connections())
                        .connectionTimeout(settings.connectTimeout())
                        .readTimeout(settings.callTimeout()))
                .overrideConfiguration(override ->
                        override.retryStrategy(AwsRetryStrategy.doNotRetry()).apiCallTimeout(settings.callTimeout()));
        endpoint.ifPresent(builder::endpointOverride);
        return builder.build();
    }
}
