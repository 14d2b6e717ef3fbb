package io.opswrit.simulator.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opswrit.simulator.command.CommandStore;
import io.opswrit.simulator.command.SendRequest;
import io.opswrit.simulator.lifecycle.RunCommandService;
import io.opswrit.simulator.protocol.Operation;
import io.opswrit.simulator.protocol.ServiceError;
import io.opswrit.simulator.protocol.WireJson;
import java.util.HashSet;

/** Asks for a command to be stopped, and promises nothing. */
final class CancelCommand implements Operation {

    private final CommandStore store;
    private final RunCommandService service;

    CancelCommand(CommandStore store, RunCommandService service) {
        this.store = store;
        this.service = service;
    }

    @Override
    public String name() {
        return "CancelCommand";
    }

    @Override
    public ObjectNode answer(ObjectNode input) {
        var id = KnownCommands.checkedId(input);
        var command = store.command(id)
                .orElseThrow(
                        () -> ServiceError.of("InvalidCommandId", "The command ID %s does not exist.".formatted(id)));
        var instanceIds = new SendRequest(input).instanceIds();
        if (new HashSet<>(instanceIds).size() < instanceIds.size()) {
            throw ServiceError.of("DuplicateInstanceId", "You cannot specify an instance ID more than once.");
        }
        if (!command.targets().instanceIds().containsAll(instanceIds)) {
            throw ServiceError.of("InvalidInstanceId", "The command was not sent to all of these instances.");
        }
        service.cancel(command, instanceIds);
        return WireJson.object();
    }
}
