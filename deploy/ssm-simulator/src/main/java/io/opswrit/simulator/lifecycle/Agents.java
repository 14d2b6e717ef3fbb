package io.opswrit.simulator.lifecycle;

import java.util.HashMap;
import java.util.Map;

/** One agent for each instance that ever got work. */
final class Agents {

    private final AgentContext context;
    private final Map<String, Agent> agents = new HashMap<>();

    Agents(AgentContext context) {
        this.context = context;
    }

    Agent on(String instanceId) {
        return agents.computeIfAbsent(instanceId, id -> new Agent(id, context));
    }

    void forget() {
        agents.values().forEach(Agent::forget);
        agents.clear();
    }
}
