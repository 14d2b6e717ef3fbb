package io.opswrit.executor.domain;

import io.opswrit.events.Event;
import io.opswrit.events.Ran;
import java.time.Instant;
import java.util.List;

/** One line of SSM's list of commands: how far it is on its instance, and nothing of its output. */
public record Listed(String commandId, String instanceId, String status, String statusDetails) {

    boolean isOver() {
        return SsmOutcome.of(sighting(), Ran.UNKNOWN).isOver();
    }

    List<Event> tell(Execution execution, Instant now, Pace pace) {
        return Watching.listed(execution, sighting(), now, pace);
    }

    private Sighting sighting() {
        return new Sighting(status, statusDetails, -1, null, null);
    }
}
