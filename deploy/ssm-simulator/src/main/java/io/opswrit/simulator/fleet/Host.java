package io.opswrit.simulator.fleet;

import java.util.Arrays;
import java.util.List;

/** The machine under the agent. */
public record Host(Platform platform, String agentVersion, String address, List<String> services) {

    public Host {
        services = services == null ? List.of() : List.copyOf(services);
    }

    /** Whether the agent knows parameters as environment variables of a script. */
    public boolean handsOverVariables() {
        return agentVersion != null && Arrays.compare(numbers(agentVersion), numbers("3.3.2746.0")) >= 0;
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("\\.", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    /** The operating system; the package manager is a trait of the answers. */
    public record Platform(String type, String name, String version, String packageManager) {

        public Platform {
            type = type == null ? "Linux" : type;
        }
    }
}
