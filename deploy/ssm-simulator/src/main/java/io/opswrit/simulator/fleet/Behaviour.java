package io.opswrit.simulator.fleet;

import java.util.Set;

/**
 * How an instance acts at the moment: whether its agent answers, how much longer each run takes, whether every run fails.
 * The traits name the special answers that are prepared for it.
 */
public record Behaviour(
        PingStatus pingStatus,
        InstanceState state,
        int slowSeconds,
        boolean failing,
        Set<String> traits,
        WhenAway whenAway) {

    public Behaviour {
        pingStatus = pingStatus == null ? PingStatus.ONLINE : pingStatus;
        state = state == null ? InstanceState.RUNNING : state;
        whenAway = whenAway == null ? WhenAway.IN_PROGRESS : whenAway;
        traits = traits == null ? Set.of() : Set.copyOf(traits);
        if (slowSeconds < 0 || slowSeconds > 86_400) {
            throw new IllegalArgumentException("slow_seconds must be from 0 to 86400, not " + slowSeconds);
        }
    }

    public Behaviour withPingStatus(PingStatus changed) {
        return new Behaviour(changed, state, slowSeconds, failing, traits, whenAway);
    }

    public Behaviour withState(InstanceState changed) {
        return new Behaviour(pingStatus, changed, slowSeconds, failing, traits, whenAway);
    }

    public Behaviour withSlowSeconds(int changed) {
        return new Behaviour(pingStatus, state, changed, failing, traits, whenAway);
    }

    public Behaviour withFailing(boolean changed) {
        return new Behaviour(pingStatus, state, slowSeconds, changed, traits, whenAway);
    }

    public Behaviour withTraits(Set<String> changed) {
        return new Behaviour(pingStatus, state, slowSeconds, failing, changed, whenAway);
    }

    public Behaviour withWhenAway(WhenAway changed) {
        return new Behaviour(pingStatus, state, slowSeconds, failing, traits, changed);
    }
}
