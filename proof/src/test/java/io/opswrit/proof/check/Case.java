package io.opswrit.proof.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opswrit.proof.outside.Http;
import io.opswrit.proof.outside.Simulator.Execution;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Evidence of one high-risk request that went as it should, for a test to spoil. */
final class Case {

    static final String ID = "019ac1f0-5d00-7000-8000-000000000001";
    static final String EXECUTION = "019ac1f0-9000-7000-8000-000000000002";
    static final String COMMAND = "7f9ac1f0-1111-4222-8333-444455556666";
    static final String ALICE = "alice@example.org";
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    final Map<String, Boolean> accepted = new HashMap<>(Map.of(ID, true));
    final Map<String, Account> views = new HashMap<>(Map.of(ID, account("SUCCEEDED", "yes", COMMAND)));
    final Map<String, Account> records = new HashMap<>(Map.of(ID, account("SUCCEEDED", "yes", COMMAND)));
    final Heard heard = new Heard();
    final List<Execution> fleet = new ArrayList<>(List.of(run(EXECUTION, 1, NOON)));
    final Set<String> logged = new HashSet<>(Set.of("approval g1", "executor c1"));
    final Set<String> setAside = new HashSet<>();
    final List<Mail> mails = new ArrayList<>(List.of(mail("succeeded", "")));
    /** As the tally holds it: asked for null, it throws. */
    final Set<String> forged = ConcurrentHashMap.newKeySet();

    Case() {
        hear("approval", "g1", "approval.granted", NOON.minusSeconds(1));
        completed("c1", "SUCCEEDED");
    }

    static Account account(String status, String ran, String command) {
        return new Account(status, ran, command, "0", "digest", ALICE);
    }

    static Execution run(String execution, int runs, Instant asked) {
        return new Execution(
                execution, "ow:" + execution + ":1 Submitted by " + ALICE, 1, runs, List.of(COMMAND), asked);
    }

    static Mail mail(String kind, String part) {
        return Mail.of("<%s%s.%s.0123456789ab@opswrit>".formatted(kind, part, ID), ALICE)
                .orElseThrow();
    }

    Case hear(String source, String id, String fact, Instant at) {
        heard.hear(envelope(source, id, fact), Http.JSON.createObjectNode(), at, true);
        return this;
    }

    Case completed(String id, String outcome) {
        ObjectNode body = Http.JSON
                .createObjectNode()
                .put("execution_id", EXECUTION)
                .put("outcome", outcome)
                .put("ran", "yes")
                .put("ssm_command_id", COMMAND)
                .put("exit_code", 0)
                .put("order_digest", "digest")
                .put("requester_email", ALICE);
        heard.hear(envelope("executor", id, "result.completed"), body, NOON, true);
        return this;
    }

    private static Heard.Envelope envelope(String source, String id, String fact) {
        return new Heard.Envelope(source, id, "io.opswrit." + fact + ".v1", ID);
    }

    Evidence evidence() {
        return new Evidence(accepted, views, records, heard, fleet, logged, setAside, mails, forged);
    }

    Verdict verdict() {
        return Verdict.of(evidence());
    }
}
