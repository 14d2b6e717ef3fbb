package io.opswrit.approval;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.opswrit.delivery.testing.ArchitectureRules;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void thePackagesUseEachOtherAsDrawn() {
        // Given
        String service = "io.opswrit.approval";

        // When
        var check = (ThrowingCallable) () -> ArchitectureRules.check(service);

        // Then
        assertThatCode(check).doesNotThrowAnyException();
    }
}
