package io.opswrit.simulator.fleet;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One managed node. */
public record Instance(String id, Map<String, String> tags, Host host, Behaviour behaviour, String runner) {

    private static final Set<String> RUNNERS = Set.of("canned", "local", "script");
    private static final String ID = "i-[0-9a-f]{17}";

    public Instance {
        if (id == null || !id.matches(ID)) {
            throw new IllegalArgumentException("An instance id must be i- and 17 hexadecimal digits, not '" + id + "'");
        }
        if (host == null || host.platform() == null || host.address() == null) {
            throw new IllegalArgumentException("Instance " + id + " needs a host with a platform and an address");
        }
        tags = tags == null ? Map.of() : Map.copyOf(tags);
        behaviour = behaviour == null ? new Behaviour(null, null, 0, false, null, null) : behaviour;
        runner = runner == null ? "canned" : runner;
        if (!RUNNERS.contains(runner)) {
            throw new IllegalArgumentException(
                    "The runner of " + id + " must be canned, local or script, not '" + runner + "'");
        }
    }

    public String name() {
        return tags.getOrDefault("Name", id);
    }

    public String computerName() {
        return "ip-" + host.address().replace('.', '-') + ".internal";
    }

    /** Whether its agent takes commands and reports results at the moment. */
    public boolean reachable() {
        return behaviour.pingStatus() == PingStatus.ONLINE && behaviour.state() == InstanceState.RUNNING;
    }

    public boolean has(String trait) {
        return behaviour.traits().contains(trait)
                || trait.equals(host.platform().packageManager());
    }

    public Instance with(Behaviour changed) {
        return new Instance(id, tags, host, changed, runner);
    }

    Instance tagged(Map<String, String> changed) {
        return new Instance(id, changed, host, behaviour, runner);
    }

    public Map<String, String> sortedTags() {
        return new TreeMap<>(tags);
    }
}
