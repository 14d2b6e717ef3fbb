package io.opswrit.simulator;

import io.opswrit.simulator.admin.AdminCalls;
import io.opswrit.simulator.admin.AdminEndpoint;
import io.opswrit.simulator.command.CommandStore;
import io.opswrit.simulator.command.ExecutionCount;
import io.opswrit.simulator.command.Ledger;
import io.opswrit.simulator.fleet.Fleet;
import io.opswrit.simulator.fleet.Inventory;
import io.opswrit.simulator.lifecycle.Delays;
import io.opswrit.simulator.lifecycle.RunCommandService;
import io.opswrit.simulator.operation.Operations;
import io.opswrit.simulator.protocol.AwsJsonEndpoint;
import io.opswrit.simulator.protocol.ShapeCheck;
import io.opswrit.simulator.protocol.ShapeRules;
import io.opswrit.simulator.runner.CannedRunner;
import io.opswrit.simulator.runner.LocalRunner;
import io.opswrit.simulator.runner.ScriptRunner;
import io.opswrit.simulator.sigv4.SignatureCheck;
import io.opswrit.simulator.time.WallTime;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A running simulator: an SSM endpoint and its admin port. */
public final class Simulator implements AutoCloseable {

    private final WallTime time;
    private final Operations.Memory memory;
    private final HttpPort endpoint;
    private final HttpPort admin;

    private Simulator(SimulatorSettings settings) {
        var inventory = settings.files().inventory().map(Inventory::load).orElseGet(Inventory::packaged);
        time = new WallTime(settings.timeScale());
        memory = new Operations.Memory(new CommandStore(), new Ledger(), new Fleet(inventory));
        var clockwork = new RunCommandService.Clockwork(time, new Delays(new Random()));
        var service =
                new RunCommandService(memory.store(), memory.ledger(), memory.fleet(), clockwork, runners(settings));
        var operations = Operations.all(settings.account(), memory, service, clockwork);
        var signatures = new SignatureCheck(settings.account(), Clock.systemUTC());
        var shapes = new ShapeCheck(ShapeRules.ofInput());
        var address = settings.address();
        endpoint =
                HttpPort.open(address.host(), address.port(), "/", new AwsJsonEndpoint(signatures, shapes, operations));
        admin = HttpPort.open(
                address.host(),
                address.adminPort(),
                "/_sim/",
                new AdminEndpoint(new AdminCalls(memory, service, time)));
    }

    public static Simulator start(SimulatorSettings settings) {
        return new Simulator(settings);
    }

    public URI endpoint() {
        return endpoint.uri();
    }

    public URI adminEndpoint() {
        return admin.uri();
    }

    /** How often each execution was sent and ran, for the ids that begin like this. */
    public List<ExecutionCount> executions(String executionIdPrefix) {
        return memory.ledger().byExecutionIdPrefix(executionIdPrefix);
    }

    @Override
    public void close() {
        endpoint.close();
        admin.close();
        time.close();
    }

    private List<ScriptRunner> runners(SimulatorSettings settings) {
        List<ScriptRunner> runners = new ArrayList<>();
        if (settings.localRunner()) {
            runners.add(new LocalRunner(time));
        }
        runners.add(new CannedRunner(time));
        return runners;
    }
}
