package io.opswrit.request.inbound.pages;

import io.opswrit.catalogue.RiskLevel;
import io.opswrit.events.Instance;
import io.opswrit.request.domain.Request;
import io.opswrit.request.domain.RunNotes;
import io.opswrit.request.domain.Settlement;
import io.opswrit.writ.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One field of a request. A field is never left out: without text and time there is none, and the page says so. */
record Fact(String label, String text, Instant at) {

    static List<Fact> of(Request request, Instance instance) {
        List<Fact> facts = new ArrayList<>();
        order(facts, request.order(), instance);
        facts.add(new Fact("Order digest", request.accepted().digest(), null));
        facts.add(new Fact("Status", request.status().name(), null));
        facts.add(new Fact("Approved by", request.progress().review().approvedBy(), null));
        facts.add(new Fact("Approved", null, request.progress().review().approvedAt()));
        run(facts, request.progress().run());
        facts.add(new Fact("Ran", word(request.progress().ran()), null));
        facts.add(new Fact("Reason", request.progress().reason(), null));
        facts.add(new Fact("Stopping asked for", null, request.intake().cancelRequestedAt()));
        Settlement found = request.intake().settlement();
        facts.add(new Fact("Settled", found == null ? null : Settled.sentence(found) + ": " + found.reason(), null));
        facts.add(new Fact("Last change", null, request.updatedAt()));
        return facts;
    }

    private static void order(List<Fact> facts, Order order, Instance instance) {
        facts.add(new Fact("Request", order.requestId().toString(), null));
        facts.add(new Fact("Submitted", null, order.submittedAt()));
        facts.add(new Fact("Requester", order.requester().email(), null));
        facts.add(new Fact("Submitted by", order.submitter().shown(), null));
        String named = instance.hasName() ? " · " + instance.shown() : "";
        facts.add(new Fact("Instance", order.instanceId() + named, null));
        facts.add(new Fact("Command type", order.commandType(), null));
        Map<String, String> parameters = new TreeMap<>(order.parameters());
        parameters.forEach((name, value) -> facts.add(new Fact("Parameter " + name, value, null)));
        facts.add(new Fact("Resolved command", order.resolvedCommand(), null));
        facts.add(new Fact("Risk", word(order.riskLevel()), null));
        facts.add(new Fact("Approval required", order.riskLevel() == RiskLevel.HIGH ? "yes" : "no", null));
        facts.add(new Fact("Justification", order.justification(), null));
    }

    private static void run(List<Fact> facts, RunNotes run) {
        facts.add(new Fact("SSM command", run.ssmCommandId(), null));
        facts.add(new Fact("SSM status", run.ssmStatus(), null));
        facts.add(new Fact("Exit code", run.exitCode() == null ? null : String.valueOf(run.exitCode()), null));
    }

    private static String word(Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }
}
