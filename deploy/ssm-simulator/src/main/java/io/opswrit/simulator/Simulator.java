package io.opswrit.simulator;

import com.sun.net.httpserver.HttpHandler;
import io.opswrit.simulator.admin.AdminCalls;
import io.opswrit.simulator.admin.AdminEndpoint;
import io.opswrit.simulator.command.CommandStore;
import io.opswrit.simulator.command.ExecutionCount;
import io.opswrit.simulator.command.Ledger;
import io.opswrit.simulator.credentials.CredentialsEndpoint;
import io.opswrit.simulator.credentials.TemporaryLogins;
import io.opswrit.simulator.fault.FaultPlan;
import io.opswrit.simulator.fault.Faults;
import io.opswrit.simulator.fault.FaultyCalls;
import io.opswrit.simulator.fleet.Fleet;
import io.opswrit.simulator.fleet.Inventory;
import io.opswrit.simulator.iam.AccessCheck;
import io.opswrit.simulator.iam.Policies;
import io.opswrit.simulator.lifecycle.Delays;
import io.opswrit.simulator.lifecycle.RunCommandService;
import io.opswrit.simulator.operation.Documents;
import io.opswrit.simulator.operation.Operations;
import io.opswrit.simulator.protocol.AwsJsonEndpoint;
import io.opswrit.simulator.protocol.ServiceError;
import io.opswrit.simulator.protocol.ShapeCheck;
import io.opswrit.simulator.protocol.ShapeRules;
import io.opswrit.simulator.runner.CannedRunner;
import io.opswrit.simulator.runner.GuardingRunner;
import io.opswrit.simulator.runner.LocalRunner;
import io.opswrit.simulator.runner.RunFolders;
import io.opswrit.simulator.runner.ScriptRunner;
import io.opswrit.simulator.sigv4.SignatureCheck;
import io.opswrit.simulator.snapshot.SnapshotFile;
import io.opswrit.simulator.time.WallTime;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A running simulator: an SSM endpoint and its admin port. */
public final class Simulator implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Simulator.class.getName());

    private final WallTime time;
    private final TemporaryLogins logins = new TemporaryLogins(Clock.systemUTC());
    private final Faults faults = new Faults(Clock.systemUTC());
    private final Operations.Memory memory;
    private final AccessCheck access;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private URI endpoint;
    private URI adminEndpoint;

    private Simulator(SimulatorSettings settings) {
        var inventory = settings.files().inventory().map(Inventory::load).orElseGet(Inventory::packaged);
        var documents = new Documents(settings.account(), settings.files().documents());
        memory = new Operations.Memory(
                new CommandStore(), new Ledger(), new RunFolders(), new Fleet(inventory), documents);
        var policies = settings.files().policy().map(Policies::load).orElseGet(Policies::none);
        access = new AccessCheck(settings.account(), memory.fleet(), documents, policies);
        time = new WallTime(settings.timeScale());
        open.push(time);
    }

    private void open(SimulatorSettings settings) {
        var clockwork = new RunCommandService.Clockwork(time, new Delays(new Random()), faults);
        var service =
                new RunCommandService(memory.store(), memory.ledger(), memory.fleet(), clockwork, runners(settings));
        settings.files().snapshotDir().ifPresent(directory -> restore(directory, service));
        var signature = gate(new SignatureCheck(settings.account(), logins, () -> faults.skewed(Instant.now())));
        var json = new AwsJsonEndpoint(
                signature,
                access,
                new ShapeCheck(ShapeRules.ofInput()),
                new FaultyCalls(faults, memory.store()),
                Operations.all(settings.account(), memory, service, clockwork));
        listen(
                settings,
                new StsEndpoint(signature, settings.account(), json),
                new AdminEndpoint(new AdminCalls(memory, service, time, logins, faults)));
    }

    private AwsJsonEndpoint.Gate gate(SignatureCheck signature) {
        return (exchange, body) -> {
            signature.admit(exchange, body);
            if (faults.expiresCredentials()) {
                throw ServiceError.of("ExpiredTokenException", "The security token included in the request is expired");
            }
        };
    }

    private void listen(SimulatorSettings settings, HttpHandler services, HttpHandler admin) {
        var address = settings.address();
        endpoint = listen(HttpPort.open(address.host(), address.port(), Map.of("/", services)));
        adminEndpoint = listen(HttpPort.open(
                address.host(),
                address.adminPort(),
                Map.of("/_sim/", admin, "/_sim/credentials", new CredentialsEndpoint(logins))));
    }

    public static Simulator start(SimulatorSettings settings) {
        var simulator = new Simulator(settings);
        try {
            simulator.open(settings);
            return simulator;
        } catch (RuntimeException failed) {
            simulator.close();
            throw failed;
        }
    }

    public URI endpoint() {
        return endpoint;
    }

    public URI adminEndpoint() {
        return adminEndpoint;
    }

    /** The logins that end by themselves; {@code /_sim/credentials} of the admin port hands them out. */
    public TemporaryLogins logins() {
        return logins;
    }

    /** How often each execution was sent and ran, for the ids that begin like this. */
    public List<ExecutionCount> executions(String executionIdPrefix) {
        return memory.ledger().byExecutionIdPrefix(executionIdPrefix);
    }

    /** What callers may do from now on. */
    public void use(Policies policies) {
        access.use(policies);
    }

    /** What goes wrong from now on. */
    public void use(FaultPlan plan) {
        faults.use(plan);
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception failed) {
                LOG.log(Level.WARNING, "event=close_failed", failed);
            }
        }
    }

    private URI listen(HttpPort port) {
        open.push(port);
        return port.uri();
    }

    private void restore(Path directory, RunCommandService service) {
        var file = new SnapshotFile(directory, memory.store(), memory.ledger(), memory.folders());
        file.restore();
        file.keepUpToDate();
        open.push(file);
        service.resume();
    }

    private List<ScriptRunner> runners(SimulatorSettings settings) {
        List<ScriptRunner> runners = new ArrayList<>();
        if (settings.localRunner()) {
            runners.add(new LocalRunner(time));
        }
        runners.add(new CannedRunner(time));
        runners.addFirst(new GuardingRunner(runners, memory.folders(), time));
        return runners;
    }
}
