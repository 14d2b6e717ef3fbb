package io.opswrit.simulator.fleet;

import java.util.List;

/** The machine under the agent. */
public record Host(Platform platform, String agentVersion, String address, List<String> services) {

    public Host {
        services = services == null ? List.of() : List.copyOf(services);
    }

    /** The operating system; the package manager is a trait of the answers. */
    public record Platform(String type, String name, String version, String packageManager) {

        public Platform {
            type = type == null ? "Linux" : type;
        }
    }
}
