package io.opswrit.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.opswrit.delivery.testing.TestEvents;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LedgerProfile.class)
class TogetherIT {

    private static final int BAD = 7;
    private static final int WORSE = 117;

    @Inject
    UnitOfWork unitOfWork;

    private final String key = TestEvents.requestId();
    private final List<Integer> sizes = new CopyOnWriteArrayList<>();

    @Test
    void thoseWhoComeWhileOthersAreServedGoTogetherAndEachGetsItsOwnOutcome() {
        // Given
        Together<Integer, String> together = new Together<>(unitOfWork, Duration.ofMillis(50), this::writeAll);

        // When
        List<CompletableFuture<String>> outcomes = IntStream.range(20, 40)
                .mapToObj(revision -> start(together, revision))
                .toList();

        // Then
        assertThat(outcomes.stream().map(CompletableFuture::join))
                .containsExactlyElementsOf(
                        IntStream.range(20, 40).mapToObj(n -> "wrote " + n).toList());
        assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(20);
        assertThat(sizes).hasSizeLessThan(20);
        assertThat(LedgerRows.written(key)).hasSize(20);
    }

    @Test
    void whatFailsDoesNotTakeTheOthersWithIt() {
        // Given
        Together<Integer, String> together = new Together<>(unitOfWork, Duration.ofMillis(50), this::writeAll);

        // When
        CompletableFuture<String> first = start(together, 1);
        CompletableFuture<String> bad = start(together, BAD);
        CompletableFuture<String> last = start(together, 9);

        // Then
        assertThatThrownBy(bad::join).hasMessageContaining("bad");
        assertThat(first.join()).isEqualTo("wrote 1");
        assertThat(last.join()).isEqualTo("wrote 9");
        assertThat(LedgerRows.written(key)).containsExactlyInAnyOrder(1, 9);
    }

    @Test
    void whatFailsIsFoundByHalvingEvenWhenItFailsOnAnotherThread() {
        // Given
        List<Boolean> onEventLoop = new CopyOnWriteArrayList<>();
        Together<Integer, String> together = new Together<>(unitOfWork, Duration.ofMillis(200), revisions -> {
            onEventLoop.add(Context.isOnEventLoopThread());
            return revisions.contains(WORSE) ? failElsewhere(revisions) : writeAll(revisions);
        });

        // When
        List<CompletableFuture<String>> outcomes = IntStream.range(100, 140)
                .mapToObj(revision -> start(together, revision))
                .toList();

        // Then
        await().until(() -> outcomes.stream().allMatch(CompletableFuture::isDone));
        assertThat(outcomes.stream().filter(CompletableFuture::isCompletedExceptionally))
                .containsExactly(outcomes.get(WORSE - 100));
        assertThat(LedgerRows.written(key)).hasSize(39).doesNotContain(WORSE);
        assertThat(onEventLoop).hasSizeLessThan(30).containsOnly(true);
    }

    @Test
    void troubleOfTheInfrastructureFailsAllAtOnceAndIsNotTriedAgain() {
        // Given
        List<Integer> tried = new CopyOnWriteArrayList<>();
        Together<Integer, String> together = new Together<>(unitOfWork, Duration.ofMillis(50), revisions -> {
            sizes.add(revisions.size());
            tried.addAll(revisions);
            return Uni.createFrom().failure(new TimeoutException("no connection"));
        });

        // When
        List<CompletableFuture<String>> outcomes = IntStream.range(20, 40)
                .mapToObj(revision -> start(together, revision))
                .toList();

        // Then
        await().until(() -> outcomes.stream().allMatch(CompletableFuture::isCompletedExceptionally));
        assertThat(sizes).anyMatch(size -> size > 1);
        assertThat(tried)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(20, 40).boxed().toList());
    }

    @Test
    void whoComesWhenTooManyWaitIsSentAwayAtOnce() {
        // Given
        CompletableFuture<Void> gate = new CompletableFuture<>();
        Together<Integer, String> together = new Together<>(unitOfWork, Duration.ZERO, revisions -> {
            sizes.add(revisions.size());
            Context context = Vertx.currentContext();
            return Uni.createFrom()
                    .completionStage(gate)
                    .emitOn(work -> context.runOnContext(_ -> work.run()))
                    .replaceWith(revisions.stream().map(String::valueOf).toList());
        });
        CompletableFuture<String> served = start(together, 0);
        await().until(() -> !sizes.isEmpty());

        // When
        List<CompletableFuture<String>> outcomes = IntStream.rangeClosed(1, Together.MOST_WAITING + 1)
                .mapToObj(revision -> start(together, revision))
                .toList();

        // Then
        await().until(() -> outcomes.stream().anyMatch(CompletableFuture::isDone));
        gate.complete(null);
        assertThat(served.join()).isEqualTo("0");
        await().until(() -> outcomes.stream().allMatch(CompletableFuture::isDone));
        assertThat(outcomes.stream().filter(CompletableFuture::isCompletedExceptionally))
                .singleElement()
                .satisfies(sentAway -> assertThat(sentAway.exceptionNow()).isInstanceOf(TooManyWaiting.class));
        assertThat(start(together, 1).join()).isEqualTo("1");
    }

    private Uni<List<String>> failElsewhere(List<Integer> revisions) {
        return writeAll(revisions).emitOn(Infrastructure.getDefaultExecutor()).invoke(() -> {
            throw new IllegalStateException("one of them is bad");
        });
    }

    private CompletableFuture<String> start(Together<Integer, String> together, int revision) {
        CompletableFuture<String> outcome = new CompletableFuture<>();
        OwnContext.run(() -> together.run(revision), outcome::complete, outcome::completeExceptionally);
        return outcome;
    }

    private Uni<List<String>> writeAll(List<Integer> revisions) {
        if (!revisions.contains(BAD)) {
            sizes.add(revisions.size());
        }
        return Multi.createFrom()
                .iterable(revisions)
                .onItem()
                .transformToUniAndConcatenate(this::write)
                .collect()
                .asList();
    }

    private Uni<String> write(int revision) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into ledger (key, revision) values (:key, :revision)")
                        .setParameter("key", key)
                        .setParameter("revision", revision)
                        .executeUpdate())
                .invoke(() -> {
                    if (revision == BAD) {
                        throw new IllegalStateException("this one is bad");
                    }
                })
                .replaceWith("wrote " + revision);
    }
}
