package io.opswrit.executor.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManagedTagTest {

    @ParameterizedTest
    @CsvSource({"Opswrit=managed, Opswrit, managed", "' a/b : c = d=e ', a/b : c, d=e"})
    void isAKeyAndAValue(String text, String key, String value) {
        // When
        ManagedTag tag = ManagedTag.parse(text);

        // Then
        assertThat(tag).isEqualTo(new ManagedTag(key, value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Opswrit", "Opswrit=", "=managed", "= "})
    void anythingLessIsRefused(String text) {
        // When
        var attempt = assertThatThrownBy(() -> ManagedTag.parse(text));

        // Then
        attempt.isInstanceOf(IllegalArgumentException.class).hasMessageContaining("such as Opswrit=managed");
    }
}
