package io.opswrit.simulator.admin;

import io.opswrit.simulator.credentials.TemporaryLogins;
import io.opswrit.simulator.fault.FaultPlan;
import io.opswrit.simulator.fault.FaultPlanJson;
import io.opswrit.simulator.fault.Faults;
import io.opswrit.simulator.fleet.Behaviour;
import io.opswrit.simulator.fleet.Instance;
import io.opswrit.simulator.lifecycle.RunCommandService;
import io.opswrit.simulator.operation.Operations;
import io.opswrit.simulator.time.SimulatedTime;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can be asked and changed on the admin port. */
public final class AdminCalls {

    private static final String INSTANCES = "/_sim/instances";
    private static final String FAULTS = "/_sim/faults";
    private static final Pattern COMMENT_PREFIX = Pattern.compile("(?:^|.*&)comment_prefix=([^&]*)(?:&.*|$)");

    private final Operations.Memory memory;
    private final RunCommandService service;
    private final SimulatedTime time;
    private final TemporaryLogins logins;
    private final Faults faults;

    public AdminCalls(
            Operations.Memory memory,
            RunCommandService service,
            SimulatedTime time,
            TemporaryLogins logins,
            Faults faults) {
        this.faults = faults;
        this.memory = memory;
        this.service = service;
        this.time = time;
        this.logins = logins;
    }

    Object read(String path, String query) {
        return switch (path) {
            case "/_sim/health" -> Map.of("status", "UP");
            case "/_sim/state" -> StateView.of(time.now(), memory.store(), memory.ledger());
            case "/_sim/executions" ->
                Map.of(
                        "executions",
                        memory.ledger().byCommentPrefix(commentPrefix(query)).stream()
                                .map(ExecutionView::of)
                                .toList());
            case FAULTS -> faults.plan();
            case FAULTS + "/struck" -> faults.struck();
            case INSTANCES ->
                Map.of(
                        "instances",
                        memory.fleet().all().stream().map(InstanceView::of).toList());
            default ->
                InstanceView.of(instance(
                        path, Optional.of(path).flatMap(it -> memory.fleet().find(idOf(it)))));
        };
    }

    Object change(String path, InstanceChange change) {
        var id = idOf(path);
        var changed = memory.fleet().change(id, behaviour -> apply(change, behaviour));
        if (change.tags() != null) {
            changed = memory.fleet().retag(id, change.tags());
        }
        var instance = instance(path, changed);
        service.instanceChanged(id);
        return InstanceView.of(instance);
    }

    Object replaceFaults(String path, String plan) {
        if (!path.equals(FAULTS)) {
            throw new AdminError(405, "Only " + FAULTS + " can be put and deleted.");
        }
        try {
            faults.use(FaultPlanJson.read(plan));
        } catch (IllegalArgumentException wrong) {
            throw new AdminError(400, wrong.getMessage());
        }
        return faults.plan();
    }

    Object reset() {
        faults.use(FaultPlan.NONE);
        service.reset();
        memory.ledger().clear();
        memory.folders().clear();
        memory.fleet().reset();
        logins.reset();
        return Map.of("status", "reset");
    }

    private static Behaviour apply(InstanceChange change, Behaviour behaviour) {
        try {
            return change.apply(behaviour);
        } catch (IllegalArgumentException invalid) {
            throw new AdminError(400, invalid.getMessage());
        }
    }

    private static Instance instance(String path, Optional<Instance> found) {
        return found.orElseThrow(() -> new AdminError(
                404,
                "Nothing is at " + path + ". There are /_sim/health, /_sim/state, /_sim/executions, /_sim/faults,"
                        + " /_sim/instances"
                        + " and /_sim/instances/{id}; GET /_sim/instances lists the ids."));
    }

    private static String idOf(String path) {
        return path.startsWith(INSTANCES + "/") ? path.substring(INSTANCES.length() + 1) : "";
    }

    private static String commentPrefix(String query) {
        var match = COMMENT_PREFIX.matcher(query == null ? "" : query);
        return match.matches() ? URLDecoder.decode(match.group(1), StandardCharsets.UTF_8) : "";
    }
}
