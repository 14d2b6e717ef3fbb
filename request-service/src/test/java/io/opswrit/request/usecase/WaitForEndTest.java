package io.opswrit.request.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.request.domain.Alice;
import io.opswrit.request.domain.Request;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WaitForEndTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void whereTooManyWaitNobodyIsRefused() {
        // Given
        var full = new RequestWatch(null, null, 0);
        Request accepted = Alice.accepted(Alice.checksDisks());

        // When
        Request answer = new WaitForEnd(full, PATIENCE)
                .execute(accepted, PATIENCE)
                .await()
                .atMost(PATIENCE);

        // Then
        assertThat(answer).isSameAs(accepted);
    }
}
