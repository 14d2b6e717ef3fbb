package io.opswrit.audit;

import io.opswrit.delivery.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theArrowsPointOneWay() {
        ArchitectureRules.check("io.opswrit.audit");
    }
}
