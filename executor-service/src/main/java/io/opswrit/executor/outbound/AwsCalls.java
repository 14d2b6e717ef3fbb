package io.opswrit.executor.outbound;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/** The way of every call to AWS: credentials first, then the call, then a look at whether AWS believed us and had enough of us. */
@Singleton
class AwsCalls {

    private final AwsLogin login;
    private final AwsAccess access;
    private final Denials denials;
    private final CallLimits limits;
    private final SsmSettings settings;

    AwsCalls(AwsLogin login, AwsAccess access, Denials denials, CallLimits limits, SsmSettings settings) {
        this.login = login;
        this.access = access;
        this.denials = denials;
        this.limits = limits;
        this.settings = settings;
    }

    /** @param permission what the role needs for it, which the operator is told when it lacks */
    <T> Uni<T> call(String permission, Supplier<CompletionStage<T>> call) {
        return limits.watch(permission, denials.watch(permission, call(call)));
    }

    /** @return fails with {@link CredentialsUnavailable} when the call was not made for want of them */
    <T> Uni<T> call(Supplier<CompletionStage<T>> call) {
        return credentials()
                .chain(credentials -> Uni.createFrom()
                        .completionStage(call)
                        .invoke(access::works)
                        .onFailure()
                        .invoke(failure -> failed(failure, credentials)));
    }

    private Uni<AwsCredentials> credentials() {
        return Uni.createFrom()
                .completionStage(login::fetch)
                .ifNoItem()
                .after(settings.callTimeout())
                .failWith(() -> new CredentialsUnavailable(
                        "whoever hands them out did not answer within " + settings.callTimeout()))
                .onFailure(CredentialsUnavailable.class)
                .invoke(failure -> access.unavailable(failure));
    }

    private void failed(Throwable failure, AwsCredentials used) {
        switch (SsmErrors.viewOf(failure)) {
            case LOGIN_REFUSED -> {
                login.distrust(used);
                access.refused(SsmErrors.codeOf(failure));
            }
            case REQUEST_DISBELIEVED -> access.refused(SsmErrors.codeOf(failure));
            case BELIEVED -> access.works();
            case NOT_SAID -> {
                // no answer of AWS, so nothing new about what it thinks of us
            }
        }
    }
}
