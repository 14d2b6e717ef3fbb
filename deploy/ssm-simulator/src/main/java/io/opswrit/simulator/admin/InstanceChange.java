package io.opswrit.simulator.admin;

import io.opswrit.simulator.fleet.Behaviour;
import io.opswrit.simulator.fleet.InstanceState;
import io.opswrit.simulator.fleet.PingStatus;
import java.util.Map;

/** What is to change on an instance; what is left out stays. Tags take the place of all that it has. */
public record InstanceChange(
        PingStatus pingStatus, InstanceState state, Integer slowSeconds, Boolean failing, Map<String, String> tags) {

    Behaviour apply(Behaviour behaviour) {
        var changed = behaviour;
        changed = pingStatus == null ? changed : changed.withPingStatus(pingStatus);
        changed = state == null ? changed : changed.withState(state);
        changed = slowSeconds == null ? changed : changed.withSlowSeconds(slowSeconds);
        return failing == null ? changed : changed.withFailing(failing);
    }
}
