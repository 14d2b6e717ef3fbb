package io.opswrit.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opswrit.local.Audience;
import io.opswrit.local.Persona;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenCommandTest {
    @Test
    void aTokenIsForEverydayUse() {
        // When
        var request = TokenCommand.Request.parse(List.of("alice"));

        // Then
        assertThat(request).isEqualTo(new TokenCommand.Request(Persona.ALICE, Audience.REQUESTS_AND_AUDIT));
    }

    @Test
    void decidingHasToBeSaid() {
        // When
        var request = TokenCommand.Request.parse(List.of("bob", "--for", "approvals"));

        // Then
        assertThat(request).isEqualTo(new TokenCommand.Request(Persona.BOB, Audience.APPROVALS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mallory", "bob --for", "bob --for audit", "bob carol"})
    void anythingElseIsRefused(String line) {
        // When
        var attempt = assertThatThrownBy(() -> TokenCommand.Request.parse(List.of(line.split(" ", -1))));

        // Then
        attempt.isInstanceOf(UsageError.class).hasMessageContaining("alice");
    }
}
