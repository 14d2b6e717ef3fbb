package io.opswrit.delivery;

import io.opswrit.delivery.testing.BackingParts;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** The settings of the service that is made of delivery and a ledger; a file would end up on the class path of services. */
public final class LedgerProfile implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(BackingParts.class, Map.of("service", "executor-service")));
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.application.name", "executor-service",
                "quarkus.flyway.locations", "db/delivery,db/ledger",
                "mp.messaging.incoming.request-events.group.id", "executor-ledger");
    }
}
