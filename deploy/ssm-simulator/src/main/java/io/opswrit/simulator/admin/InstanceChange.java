package io.opswrit.simulator.admin;

import io.opswrit.simulator.fleet.Behaviour;
import io.opswrit.simulator.fleet.InstanceState;
import io.opswrit.simulator.fleet.PingStatus;

/** What is to change on an instance; what is left out stays. */
public record InstanceChange(PingStatus pingStatus, InstanceState state, Integer slowSeconds, Boolean failing) {

    Behaviour apply(Behaviour behaviour) {
        var changed = behaviour;
        changed = pingStatus == null ? changed : changed.withPingStatus(pingStatus);
        changed = state == null ? changed : changed.withState(state);
        changed = slowSeconds == null ? changed : changed.withSlowSeconds(slowSeconds);
        return failing == null ? changed : changed.withFailing(failing);
    }
}
