package io.opswrit.simulator.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.opswrit.simulator.command.Command;
import io.opswrit.simulator.command.CommandStore;
import io.opswrit.simulator.protocol.ServiceError;
import io.opswrit.simulator.time.SimulatedTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The commands as readers see them: not before they are visible, and only by ids that look like one. */
final class KnownCommands {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** By so much the order of numbers may differ from that of times. */
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

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

    /**
     * Newest first, lazily; with an id that one only, or nothing.
     *
     * @param from the number of the command to begin with
     * @param after nothing that was requested before this is looked at, give or take a moment
     */
    Stream<Command> toList(JsonNode input, long from, Instant after) {
        var id = checkedId(input);
        var instanceId = input.path("InstanceId").asText();
        var now = time.now();
        var bound = after.equals(Instant.MIN) ? after : after.minus(A_MOMENT);
        var commands = id.isEmpty() ? newestFirst(from, instanceId) : store.command(id).stream();
        return commands.takeWhile(command -> !command.moments().requestedAt().isBefore(bound))
                .filter(command -> command.canBeListed(now));
    }

    private Stream<Command> newestFirst(long from, String instanceId) {
        return instanceId.isEmpty() ? store.newestFirst(from) : store.newestFirst(from, instanceId);
    }
}
