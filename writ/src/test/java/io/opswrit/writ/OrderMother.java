package io.opswrit.writ;

import io.opswrit.catalogue.Effect;
import io.opswrit.catalogue.RiskLevel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Orders and writs as they usually look. */
final class OrderMother {

    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final Person ALICE = person("alice");
    static final Person BOB = person("bob");

    private OrderMother() {}

    static Person person(String name) {
        return new Person("https://login.example.org", "sub-" + name, name + "@example.org", name);
    }

    static Order restartNginx(Person requester, Person submitter) {
        return new Order(
                UUID.fromString("019ac1f0-5d00-7000-8000-000000000001"),
                "i-0a1b2c3d4e5f67890",
                "RestartService",
                Map.of("service_name", "nginx"),
                "systemctl restart -- 'nginx'",
                "restart nginx",
                RiskLevel.HIGH,
                Effect.CHANGES,
                120,
                5,
                requester,
                submitter,
                "502s since the deploy",
                NOON);
    }

    static Writ writ(VerifiedOrder order, Person... approvers) {
        List<Approval> approvals = List.of(approvers).stream()
                .map(approver -> new Approval(approver, 1, null, NOON))
                .toList();
        UUID id = UUID.fromString("019ac1f0-8000-7000-8000-000000000004");
        return new Writ(id, order.order().requestId(), order.digest(), approvals, NOON, NOON.plusSeconds(3600));
    }
}
