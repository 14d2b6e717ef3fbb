package io.opswrit.simulator.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.opswrit.simulator.command.Command;
import io.opswrit.simulator.command.CommandStore;
import io.opswrit.simulator.protocol.ServiceError;
import io.opswrit.simulator.time.SimulatedTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The commands as readers see them: not before they are visible, and only by ids that look like one. */
final class KnownCommands {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final CommandStore store;
    private final SimulatedTime time;

    KnownCommands(CommandStore store, SimulatedTime time) {
        this.store = store;
        this.time = time;
    }

    static String checkedId(JsonNode input) {
        var id = input.path("CommandId").asText();
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            throw ServiceError.of("InvalidCommandId", "The command ID %s is not valid.".formatted(id));
        }
        return id;
    }

    Optional<Command> toGet(String id) {
        return store.command(id).filter(command -> command.canBeGot(time.now()));
    }

    /** Newest first; with an id that one only, or nothing. */
    List<Command> toList(JsonNode input) {
        var id = checkedId(input);
        var now = time.now();
        return store.newestFirst().stream()
                .filter(command -> id.isEmpty() || command.id().equals(id))
                .filter(command -> command.canBeListed(now))
                .toList();
    }
}
