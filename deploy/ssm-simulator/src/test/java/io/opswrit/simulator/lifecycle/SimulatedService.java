package io.opswrit.simulator.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opswrit.simulator.command.Command;
import io.opswrit.simulator.command.CommandStore;
import io.opswrit.simulator.command.CommandSummary;
import io.opswrit.simulator.command.Invocation;
import io.opswrit.simulator.command.InvocationState;
import io.opswrit.simulator.command.Ledger;
import io.opswrit.simulator.command.SendRequest;
import io.opswrit.simulator.fault.Faults;
import io.opswrit.simulator.fleet.Behaviour;
import io.opswrit.simulator.fleet.Fleet;
import io.opswrit.simulator.fleet.Inventory;
import io.opswrit.simulator.protocol.WireJson;
import io.opswrit.simulator.runner.CannedRunner;
import io.opswrit.simulator.runner.GuardingRunner;
import io.opswrit.simulator.runner.RunFolders;
import io.opswrit.simulator.time.ManualTime;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The service with the packaged fleet and a clock in the hand of the test. */
final class SimulatedService {

    static final String WEB = "i-0f3a9c1d7e5b20001";
    static final String MAIL = "i-0f3a9c1d7e5b20004";
    static final String STOPPED = "i-0f3a9c1d7e5b20005";
    static final String DATABASE = "i-0f3a9c1d7e5b20007";
    static final Duration DELIVERED = Duration.ofMillis(1500);

    final ManualTime time = new ManualTime();
    final CommandStore store = new CommandStore();
    final Faults faults = Faults.none();
    final Ledger ledger = new Ledger();
    final Fleet fleet = new Fleet(Inventory.packaged());
    final RunCommandService service = new RunCommandService(
            store,
            ledger,
            fleet,
            new RunCommandService.Clockwork(time, new Delays(new Random(1)), faults),
            List.of(
                    new GuardingRunner(List.of(new CannedRunner(time)), new RunFolders(), time),
                    new CannedRunner(time)));

    /** A command with 60 s to start, and 60 s to run. */
    Command sendAs(String comment, String script, String instanceId) {
        var input = input(script, 60, instanceId).put("Comment", comment);
        return accept(new SendRequest(input), Command.Targets.of(List.of(instanceId)));
    }

    /** A command with 60 s to start; the comment is its script, so the ledger counts by script. */
    Command send(String script, int executionTimeout, String... instanceIds) {
        return fanOut(script, "0", "50", executionTimeout, instanceIds);
    }

    Command fanOut(
            String script, String maxErrors, String maxConcurrency, int executionTimeout, String... instanceIds) {
        var input = input(script, executionTimeout, instanceIds)
                .put("Comment", script)
                .put("MaxErrors", maxErrors)
                .put("MaxConcurrency", maxConcurrency);
        return accept(new SendRequest(input), Command.Targets.of(List.of(instanceIds)));
    }

    private static ObjectNode input(String script, int executionTimeout, String... instanceIds) {
        var input = WireJson.object().put("DocumentName", "AWS-RunShellScript").put("TimeoutSeconds", 60);
        input.set("InstanceIds", WireJson.strings(List.of(instanceIds)));
        input.putObject("Parameters")
                .set("executionTimeout", WireJson.strings(List.of(Integer.toString(executionTimeout))));
        input.withObject("Parameters").set("commands", WireJson.strings(List.of(script)));
        return input;
    }

    Command sendToTag(String key, String value) {
        var input = WireJson.object().put("DocumentName", "AWS-RunShellScript");
        var target = input.putArray("Targets").addObject().put("Key", "tag:" + key);
        target.set("Values", WireJson.strings(List.of(value)));
        input.putObject("Parameters").set("commands", WireJson.strings(List.of("df -h")));
        return accept(new SendRequest(input), Command.Targets.UNRESOLVED);
    }

    void change(String instanceId, UnaryOperator<Behaviour> change) {
        assertThat(fleet.change(instanceId, change)).isPresent();
        service.instanceChanged(instanceId);
    }

    Invocation invocation(Command command, String instanceId) {
        return store.invocation(new Invocation.Key(command.id(), instanceId)).orElseThrow();
    }

    InvocationState state(Command command, String instanceId) {
        return invocation(command, instanceId).state();
    }

    CommandSummary summary(Command command) {
        var current = store.command(command.id()).orElseThrow();
        return CommandSummary.of(current, store.invocationsOf(current));
    }

    int runs(String comment) {
        return ledger.byCommentPrefix(comment).getFirst().runs();
    }

    private Command accept(SendRequest request, Command.Targets targets) {
        var start = Duration.ofSeconds(request.timeoutSeconds());
        var end = start.plus(request.declaredExecutionTimeout());
        var moments = new Command.Moments(time.now(), time.in(start), time.in(end), time.now(), time.now());
        var command = new Command(UUID.randomUUID().toString(), store.nextSequence(), request, moments, targets);
        ledger.called(request.comment());
        ledger.accepted(request.comment(), command.id());
        service.accept(command);
        return command;
    }
}
