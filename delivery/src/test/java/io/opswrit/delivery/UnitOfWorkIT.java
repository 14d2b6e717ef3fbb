package io.opswrit.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opswrit.delivery.testing.TestDatabase;
import io.opswrit.delivery.testing.TestEvents;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LedgerProfile.class)
class UnitOfWorkIT {

    @Inject
    UnitOfWork unitOfWork;

    @Test
    void workFinishesThoughItsCallerHangsUpInTheMiddle() {
        // Given
        String key = TestEvents.requestId();
        CompletableFuture<Void> inTheMiddle = new CompletableFuture<>();
        CompletableFuture<Cancellable> call = new CompletableFuture<>();
        OwnContext.run(
                () -> {
                    call.complete(unitOfWork
                            .run(() -> write(key, 1)
                                    .invoke(() -> inTheMiddle.complete(null))
                                    .chain(() -> sql("select pg_sleep(0.3)"))
                                    .chain(() -> write(key, 2)))
                            .subscribe()
                            .with(_ -> {}));
                    return Uni.createFrom().voidItem();
                },
                _ -> {},
                call::completeExceptionally);
        inTheMiddle.join();

        // When
        call.join().cancel();

        // Then
        await().untilAsserted(() -> assertThat(written(key)).containsExactly("1", "2"));
    }

    @Test
    void eachSubscriptionIsATransactionOfItsOwn() {
        // Given
        String key = TestEvents.requestId();
        Uni<Void> work = unitOfWork.run(() -> write(key, 1));

        // When
        Awaiting.resultOf(() -> work);
        Awaiting.resultOf(() -> work);

        // Then
        assertThat(written(key)).containsExactly("1", "1");
    }

    private static Uni<Void> write(String key, int revision) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into ledger (key, revision) values (:key, :revision)")
                        .setParameter("key", key)
                        .setParameter("revision", revision)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<Void> sql(String query) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(query, Object.class).getResultList())
                .replaceWithVoid();
    }

    private static java.util.List<String> written(String key) {
        return TestDatabase.rows("select revision from ledger where key = ? order by position", key);
    }
}
