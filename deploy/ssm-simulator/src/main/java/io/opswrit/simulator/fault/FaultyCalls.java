package io.opswrit.simulator.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opswrit.simulator.command.Command;
import io.opswrit.simulator.command.CommandStore;
import io.opswrit.simulator.command.SendRequest;
import io.opswrit.simulator.protocol.AwsJsonEndpoint;
import io.opswrit.simulator.protocol.ConnectionDropped;
import io.opswrit.simulator.protocol.Operation;
import io.opswrit.simulator.protocol.ServiceError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Stands between the protocol and the operations and lets calls go wrong, before their effect or after it. */
public final class FaultyCalls implements AwsJsonEndpoint.Calls {

    private final Faults faults;
    private final CommandStore store;

    public FaultyCalls(Faults faults, CommandStore store) {
        this.faults = faults;
        this.store = store;
    }

    @Override
    public ObjectNode answer(Operation operation, ObjectNode input) {
        operation.received(input);
        if (faults.sparesCalls()) {
            return operation.answer(input);
        }
        var trouble = faults.ofCall(operation.name(), instanceIds(input), comment(input));
        pause(trouble.delay());
        if (trouble.strike().isEmpty()) {
            return operation.answer(input);
        }
        return strike(trouble.strike().get(), operation, input);
    }

    private static ObjectNode strike(CallRule rule, Operation operation, ObjectNode input) {
        switch (rule.fault()) {
            case THROTTLE -> throw ServiceError.throttled();
            case ERROR -> throw ServiceError.planned(rule.code());
            case HTTP500_BEFORE -> throw ServiceError.internal();
            case DROP_BEFORE -> throw new ConnectionDropped();
            case HTTP500_AFTER -> {
                operation.answer(input);
                throw ServiceError.internal();
            }
            case DROP_AFTER -> {
                operation.answer(input);
                throw new ConnectionDropped();
            }
            case DELAY -> throw new IllegalStateException("A delay strikes nobody");
        }
        throw new IllegalStateException("Unknown fault " + rule.fault());
    }

    private List<String> instanceIds(ObjectNode input) {
        List<String> ids = new ArrayList<>(new SendRequest(input).instanceIds());
        if (input.hasNonNull("InstanceId")) {
            ids.add(input.get("InstanceId").asText());
        }
        if (ids.isEmpty() && input.hasNonNull("CommandId")) {
            store.command(input.get("CommandId").asText())
                    .ifPresent(command -> ids.addAll(command.targets().instanceIds()));
        }
        return ids;
    }

    /** Of the command itself, or of the one that is asked for. */
    private String comment(ObjectNode input) {
        return input.hasNonNull("CommandId")
                ? store.command(input.get("CommandId").asText())
                        .map(Command::request)
                        .map(SendRequest::comment)
                        .orElse("")
                : new SendRequest(input).comment();
    }

    private static void pause(Duration delay) {
        try {
            Thread.sleep(delay);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw new ConnectionDropped();
        }
    }
}
