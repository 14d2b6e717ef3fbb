package io.opswrit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.delivery.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LedgerProfile.class)
class InboxCleanerIT {

    @Inject
    InboxCleaner cleaner;

    @Test
    void whatIsOlderThanTheRetentionIsForgottenInSeveralBatches() {
        // Given
        TestDatabase.execute("insert into inbox (consumer, source, id, received_at)"
                + " select 'cleaned', 'test', n::text, now() - interval '15 days' from generate_series(1, 2500) n");
        TestDatabase.execute("insert into inbox (consumer, source, id, received_at)"
                + " values ('cleaned', 'test', 'young', now() - interval '13 days')");

        // When
        Awaiting.resultOf(cleaner::clean);

        // Then
        assertThat(TestDatabase.rows("select id from inbox where consumer = 'cleaned'"))
                .containsExactly("young");
    }
}
