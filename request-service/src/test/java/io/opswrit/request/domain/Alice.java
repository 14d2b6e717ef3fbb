package io.opswrit.request.domain;

import io.opswrit.catalogue.Catalogue;
import io.opswrit.request.TestKeys;
import io.opswrit.writ.Person;
import io.opswrit.writ.Signer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;

/** A requester and what she asks for. */
public final class Alice {

    static final Instant NOW = Instant.parse("2026-11-23T11:59:00Z");
    static final String ISSUER = "https://login.test/realms/opswrit";
    static final Person PERSON = new Person(ISSUER, "alice-id", "alice@example.com", "Alice");
    static final TestKeys KEYS = TestKeys.fresh("order-test");
    static final Admission ADMISSION = new Admission(Catalogue.packaged());
    static final OrderDesk DESK = new OrderDesk(Signer.of(KEYS.jwk()), Clock.fixed(NOW, ZoneOffset.UTC));
    static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private Alice() {}

    static Caller with(String... roles) {
        return new Caller(PERSON, true, Set.of(roles), "192.0.2.7", "opswrit-cli");
    }

    static Submission restartsNginx() {
        return new Submission(
                "i-0a1b2c3d4e5f67890", "RestartService", Map.of("service_name", "nginx"), null, "it hangs");
    }

    public static Submission checksDisks() {
        return new Submission("i-0a1b2c3d4e5f67890", "CheckDiskSpace", null, null, null);
    }

    public static Request accepted(Submission submission) {
        return accepted(with(Role.REQUESTER), submission);
    }

    static Request accepted(Caller caller, Submission submission) {
        Assessment assessment = ADMISSION.assess(caller, submission);
        AcceptedOrder order = DESK.accept(assessment, caller, submission, TRACE);
        return Request.submit(order, caller.actor()).request();
    }
}
