package io.opswrit.simulator.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opswrit.simulator.command.Command;
import io.opswrit.simulator.command.CommandStore;
import io.opswrit.simulator.command.CommandSummary;
import io.opswrit.simulator.command.Ledger;
import io.opswrit.simulator.command.SendRequest;
import io.opswrit.simulator.lifecycle.RunCommandService;
import io.opswrit.simulator.protocol.Operation;
import io.opswrit.simulator.protocol.WireJson;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.UUID;

/** Accepts a command or refuses it whole. Sent twice, it is two commands: there is no token to tell. */
final class SendCommand implements Operation {

    private static final Logger LOG = System.getLogger(SendCommand.class.getName());

    private final SendCommandRules rules;
    private final CommandStore store;
    private final Ledger ledger;
    private final RunCommandService service;
    private final RunCommandService.Clockwork clockwork;

    SendCommand(
            SendCommandRules rules,
            CommandStore store,
            Ledger ledger,
            RunCommandService service,
            RunCommandService.Clockwork clockwork) {
        this.rules = rules;
        this.store = store;
        this.ledger = ledger;
        this.service = service;
        this.clockwork = clockwork;
    }

    @Override
    public String name() {
        return "SendCommand";
    }

    @Override
    public void received(ObjectNode input) {
        ledger.called(new SendRequest(input).comment());
    }

    @Override
    public ObjectNode answer(ObjectNode input) {
        var request = rules.checked(new SendRequest(input));
        var command = command(request);
        ledger.accepted(request.comment(), command.id());
        service.accept(command);
        LOG.log(Level.INFO, "event=accepted command_id={0} instances={1}", command.id(), request.instanceIds());
        var answer = WireJson.object();
        var first = CommandSummary.of(command, store.invocationsOf(command));
        CommandJson.write(answer.putObject("Command"), command, first);
        return answer;
    }

    private Command command(SendRequest request) {
        var targets = request.byTargets() ? Command.Targets.UNRESOLVED : Command.Targets.of(request.instanceIds());
        return new Command(UUID.randomUUID().toString(), store.nextSequence(), request, moments(request), targets);
    }

    private Command.Moments moments(SendRequest request) {
        var time = clockwork.time();
        var delivery = Duration.ofSeconds(request.timeoutSeconds());
        return new Command.Moments(
                time.now(),
                time.in(delivery),
                time.in(delivery.plus(request.declaredExecutionTimeout())),
                time.in(clockwork.visibility()),
                time.in(clockwork.visibility()));
    }
}
