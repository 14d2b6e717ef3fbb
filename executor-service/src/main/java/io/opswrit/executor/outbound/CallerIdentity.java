package io.opswrit.executor.outbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import software.amazon.awssdk.services.sts.StsAsyncClient;

/** Asks AWS who we are; everybody may. */
@ApplicationScoped
public class CallerIdentity {

    private final StsAsyncClient client;
    private final AwsCalls calls;

    /** @param arn of the role or user */
    public record Caller(String account, String arn) {}

    CallerIdentity(StsAsyncClient client, AwsCalls calls) {
        this.client = client;
        this.calls = calls;
    }

    /** @return fails with {@link CallerUnknown} */
    public Uni<Caller> ask() {
        return calls.call(() -> client.getCallerIdentity())
                .map(identity -> new Caller(identity.account(), identity.arn()))
                .onFailure()
                .transform(CallerUnknown::new);
    }
}
