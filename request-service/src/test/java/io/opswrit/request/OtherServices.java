package io.opswrit.request;

import io.opswrit.catalogue.RiskLevel;
import io.opswrit.events.Actor;
import io.opswrit.events.ApprovalEvent;
import io.opswrit.events.Asked;
import io.opswrit.events.ExecutionEvent;
import io.opswrit.events.FleetEvent;
import io.opswrit.events.Outcome;
import io.opswrit.events.PingStatus;
import io.opswrit.events.Ran;
import io.opswrit.events.ResultEvent;
import io.opswrit.writ.Approval;
import io.opswrit.writ.Person;
import io.opswrit.writ.Signed;
import io.opswrit.writ.Signer;
import io.opswrit.writ.Writ;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the other services say about a request, with values that tests can recognise. */
public final class OtherServices {

    public static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    public static final UUID QUESTION = UUID.fromString("019f0000-0000-7000-8000-00000000000a");
    public static final UUID EXECUTION = UUID.fromString("019f0000-0000-7000-8000-00000000000e");
    public static final Person BOB =
            new Person("https://login.test/realms/opswrit", "bob-id", "bob@example.com", "Bob");

    private static final Signer WRITS = Signer.of(TestKeys.fresh("writ-test").jwk());

    private OtherServices() {}

    public static ApprovalEvent opened(int revision, Signed order, String digest, String... askedIds) {
        return new ApprovalEvent.Opened(
                revision,
                Actor.system("approval-service"),
                order,
                digest,
                1,
                List.of(askedIds).stream()
                        .map(id -> new Asked(id, "Bob", "bob@example.com", 1))
                        .toList(),
                NOON.plusSeconds(3_600),
                NOON.plusSeconds(86_400));
    }

    public static ApprovalEvent infoRequested(int revision) {
        return new ApprovalEvent.InfoRequested(
                revision, bob(), QUESTION, "Which ticket is this?", NOON.plusSeconds(86_400));
    }

    public static ApprovalEvent resumed(int revision) {
        return new ApprovalEvent.Resumed(
                revision,
                Actor.system("approval-service"),
                QUESTION,
                NOON.plusSeconds(3_600),
                NOON.plusSeconds(86_400));
    }

    public static ApprovalEvent granted(int revision, Signed order, String digest) {
        Writ writ = new Writ(
                UUID.fromString("019f0000-0000-7000-8000-00000000000f"),
                UUID.fromString(order.document().get("request_id").asText()),
                digest,
                List.of(new Approval(BOB, 1, "fine", NOON)),
                NOON,
                NOON.plusSeconds(3_600));
        return new ApprovalEvent.Granted(revision, bob(), order, digest, WRITS.sign(writ), NOON.plusSeconds(3_600));
    }

    public static ApprovalEvent rejected(int revision) {
        return new ApprovalEvent.Rejected(revision, bob(), "Not during the sale.");
    }

    public static ApprovalEvent expired(int revision) {
        return new ApprovalEvent.Expired(revision, Actor.system("approval-service"), "Nobody decided within 24 hours.");
    }

    public static ApprovalEvent withdrawn(int revision) {
        return new ApprovalEvent.Withdrawn(revision, bob(), "Changed my mind.");
    }

    public static ExecutionEvent dispatched(int revision, Signed order, String digest) {
        return new ExecutionEvent.Dispatched(
                revision,
                executor(),
                order,
                digest,
                EXECUTION,
                1,
                "11111111-2222-3333-4444-555555555555",
                NOON,
                NOON.plusSeconds(600),
                null,
                null,
                null);
    }

    public static ExecutionEvent started(int revision) {
        return new ExecutionEvent.Started(
                revision, executor(), EXECUTION, "11111111-2222-3333-4444-555555555555", NOON.plusSeconds(1));
    }

    public static ExecutionEvent stillRunning(int revision) {
        return new ExecutionEvent.StillRunning(
                revision,
                executor(),
                EXECUTION,
                "11111111-2222-3333-4444-555555555555",
                12,
                120,
                20,
                NOON.plusSeconds(600));
    }

    public static ExecutionEvent cancelFailed(int revision) {
        return new ExecutionEvent.CancelFailed(revision, executor(), EXECUTION, "It had finished by then.");
    }

    public static ResultEvent.Completed completed(UUID requestId, Outcome outcome) {
        boolean ran = outcome == Outcome.SUCCEEDED || outcome == Outcome.FAILED;
        return new ResultEvent.Completed(
                1,
                executor(),
                requestId,
                EXECUTION,
                "i-0a1b2c3d4e5f67890",
                "RestartService",
                Map.of("service_name", "nginx"),
                "systemctl restart -- 'nginx'",
                "restart nginx",
                RiskLevel.HIGH,
                "alice@example.com",
                "alice@example.com",
                "it hangs",
                NOON,
                "0".repeat(64),
                List.of("bob@example.com"),
                NOON,
                outcome,
                ran ? Ran.YES : Ran.UNKNOWN,
                ran ? null : "Nobody can tell.",
                "11111111-2222-3333-4444-555555555555",
                "Success",
                ran ? 0 : null,
                "out\u0000put",
                "",
                7,
                false,
                NOON,
                NOON.plusSeconds(9),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public static FleetEvent.InstanceSeen seen(int revision, String id, String name, PingStatus ping) {
        return new FleetEvent.InstanceSeen(
                revision,
                executor(),
                id,
                name,
                Map.of("Name", "web-1", "Environment", "production"),
                "Linux",
                "Ubuntu",
                "24.04",
                ping,
                "3.3.987.0",
                NOON,
                NOON.plusSeconds(60));
    }

    private static Actor bob() {
        return Actor.person(BOB, "192.0.2.9", "opswrit-approvals");
    }

    private static Actor executor() {
        return Actor.system("executor-service");
    }
}
