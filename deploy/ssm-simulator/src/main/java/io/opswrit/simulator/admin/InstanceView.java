package io.opswrit.simulator.admin;

import io.opswrit.simulator.fleet.Instance;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** An instance as the admin port shows it. */
record InstanceView(String instanceId, String name, Map<String, String> tags, String platform, Acts acts) {

    record Acts(
            String pingStatus,
            String state,
            int slowSeconds,
            boolean failing,
            Iterable<String> traits,
            String whenAway) {}

    static InstanceView of(Instance instance) {
        var behaviour = instance.behaviour();
        var platform = instance.host().platform();
        return new InstanceView(
                instance.id(),
                instance.name(),
                new TreeMap<>(instance.tags()),
                platform.name() + " " + platform.version(),
                new Acts(
                        behaviour.pingStatus().wire(),
                        behaviour.state().name().toLowerCase(Locale.ROOT),
                        behaviour.slowSeconds(),
                        behaviour.failing(),
                        behaviour.traits(),
                        behaviour.whenAway().wire()));
    }
}
