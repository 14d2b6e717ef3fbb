package io.opswrit.simulator.admin;

import io.opswrit.simulator.fleet.Behaviour;
import io.opswrit.simulator.fleet.InstanceState;
import io.opswrit.simulator.fleet.PingStatus;
import io.opswrit.simulator.fleet.WhenAway;
import java.util.Map;
import java.util.Set;

/** What is to change on an instance; what is left out stays. Tags and traits take the place of all that it has. */
public record InstanceChange(
        PingStatus pingStatus,
        InstanceState state,
        Integer slowSeconds,
        Boolean failing,
        Set<String> traits,
        WhenAway whenAway,
        Map<String, String> tags) {

    Behaviour apply(Behaviour behaviour) {
        var changed = behaviour;
        changed = pingStatus == null ? changed : changed.withPingStatus(pingStatus);
        changed = state == null ? changed : changed.withState(state);
        changed = slowSeconds == null ? changed : changed.withSlowSeconds(slowSeconds);
        changed = failing == null ? changed : changed.withFailing(failing);
        changed = traits == null ? changed : changed.withTraits(traits);
        return whenAway == null ? changed : changed.withWhenAway(whenAway);
    }
}
