package io.opswrit.executor.outbound;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * What calls to AWS are signed with: the default chain of the SDK, which keeps credentials and renews them before they end.
 * They are fetched before a call and beside the event loops, for the SDK would wait for them on the thread of its caller; so a
 * fetch that fails or takes long is known to have sent nothing.
 */
@Singleton
class AwsLogin implements AwsCredentialsProvider {

    /** What was just fetched and is refused all the same will not be better at once. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Supplier<AwsCredentialsProvider> chains;
    private final InstantSource clock;
    private final AtomicReference<CompletableFuture<AwsCredentials>> fetching = new AtomicReference<>();
    private AwsCredentialsProvider chain;
    private Instant chainSince;
    private volatile AwsCredentials fetched;

    @Inject
    AwsLogin() {
        this(() -> DefaultCredentialsProvider.builder().build(), InstantSource.system());
    }

    AwsLogin(Supplier<AwsCredentialsProvider> chains, InstantSource clock) {
        this.chains = chains;
        this.clock = clock;
    }

    /** @return fails with {@link CredentialsUnavailable}; all who ask at the same time wait for one fetch */
    CompletableFuture<AwsCredentials> fetch() {
        var mine = new CompletableFuture<AwsCredentials>();
        var running = fetching.compareAndExchange(null, mine);
        if (running != null) {
            return running;
        }
        Thread.ofVirtual().name("aws-credentials").start(() -> fetch(mine));
        return mine;
    }

    private void fetch(CompletableFuture<AwsCredentials> waiting) {
        try {
            fetched = chain().resolveCredentials();
            fetching.set(null);
            waiting.complete(fetched);
        } catch (RuntimeException | LinkageError failure) {
            fetching.set(null);
            waiting.completeExceptionally(new CredentialsUnavailable(String.valueOf(failure.getMessage())));
        }
    }

    /** AWS refused these, whatever the chain believes of them; the next fetch asks their source again. */
    synchronized void distrust(AwsCredentials refused) {
        boolean replacedSince = !fetched.accessKeyId().equals(refused.accessKeyId());
        if (chain == null || replacedSince || clock.instant().isBefore(chainSince.plus(PAUSE))) {
            return;
        }
        if (chain instanceof SdkAutoCloseable old) {
            old.close();
        }
        chain = null;
    }

    private synchronized AwsCredentialsProvider chain() {
        if (chain == null) {
            chain = chains.get();
            chainSince = clock.instant();
        }
        return chain;
    }

    /** For the clients: what was fetched last, without asking anybody. */
    @Override
    public AwsCredentials resolveCredentials() {
        if (fetched == null) {
            throw new CredentialsUnavailable("None were fetched before the call");
        }
        return fetched;
    }
}
