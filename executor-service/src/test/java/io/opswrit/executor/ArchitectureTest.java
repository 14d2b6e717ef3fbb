package io.opswrit.executor;

import io.opswrit.delivery.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void arrowsPointInwards() {
        ArchitectureRules.check("io.opswrit.executor");
    }
}
