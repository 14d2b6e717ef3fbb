package io.opswrit.executor.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Credentials are fetched once for all who wait, never within a call, and anew when AWS refuses them. */
class AwsLoginTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T12:00:00Z"));
    private final AtomicInteger chains = new AtomicInteger();
    private final AwsLogin login = new AwsLogin(this::chain, now::get);

    @Test
    void allWhoWaitShareOneFetch() {
        // Given
        var release = new CountDownLatch(1);
        var fetches = new AtomicInteger();
        var slow = new AwsLogin(
                () -> () -> {
                    fetches.incrementAndGet();
                    awaitUninterruptibly(release);
                    return keys(1);
                },
                now::get);

        // When
        CompletableFuture<AwsCredentials> first = slow.fetch();
        CompletableFuture<AwsCredentials> second = slow.fetch();

        // Then
        release.countDown();
        assertThat(first.join()).isEqualTo(keys(1));
        assertThat(second).isSameAs(first);
        assertThat(fetches).hasValue(1);
    }

    @Test
    void aClientIsGivenWhatWasFetchedAndNeverFetches() {
        // Given
        assertThatThrownBy(login::resolveCredentials).isInstanceOf(CredentialsUnavailable.class);

        // When
        AwsCredentials fetched = login.fetch().join();

        // Then
        assertThat(login.resolveCredentials()).isSameAs(fetched);
    }

    @Test
    void whatTheChainSaysOfItsFailureIsKept() {
        // Given
        var none = new AwsLogin(
                () -> () -> {
                    throw SdkClientException.create("Unable to load credentials from anywhere");
                },
                now::get);

        // When
        Throwable failure = catchThrowable(() -> none.fetch().join());

        // Then
        assertThat(failure)
                .hasCauseInstanceOf(CredentialsUnavailable.class)
                .hasMessageContaining("Unable to load credentials from anywhere");
        assertThat(SsmErrors.meaningOf(failure)).isEqualTo(SsmErrors.Meaning.LATER);
    }

    @Test
    void afterAFailureTheNextOneAsksAgain() {
        // Given
        var tries = new AtomicInteger();
        var late = new AwsLogin(
                () -> () -> {
                    if (tries.incrementAndGet() == 1) {
                        throw SdkClientException.create("not yet");
                    }
                    return keys(2);
                },
                now::get);
        var _ = catchThrowable(() -> late.fetch().join());

        // When
        AwsCredentials fetched = late.fetch().join();

        // Then
        assertThat(fetched).isEqualTo(keys(2));
    }

    @Test
    void whatAwsRefusesIsAskedForAnew() {
        // Given
        AwsCredentials refused = login.fetch().join();
        now.updateAndGet(it -> it.plus(Duration.ofSeconds(2)));

        // When
        login.distrust(refused);

        // Then
        assertThat(login.fetch().join()).isEqualTo(keys(2));
    }

    @Test
    void manyRefusalsOfTheSameAreOne() {
        // Given
        AwsCredentials refused = login.fetch().join();
        now.updateAndGet(it -> it.plus(Duration.ofSeconds(2)));
        login.distrust(refused);
        login.fetch().join();
        now.updateAndGet(it -> it.plus(Duration.ofSeconds(2)));

        // When
        login.distrust(refused);

        // Then
        assertThat(login.fetch().join()).isEqualTo(keys(2));
    }

    @Test
    void whatWasJustFetchedIsNotAskedForAgainAtOnce() {
        // Given
        AwsCredentials refused = login.fetch().join();

        // When
        login.distrust(refused);

        // Then
        assertThat(login.fetch().join()).isSameAs(refused);
    }

    private AwsCredentialsProvider chain() {
        AwsCredentials keys = keys(chains.incrementAndGet());
        return () -> keys;
    }

    private static AwsBasicCredentials keys(int number) {
        return AwsBasicCredentials.create("AKID" + number, "secret");
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
