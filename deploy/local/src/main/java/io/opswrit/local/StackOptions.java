package io.opswrit.local;

import io.opswrit.local.process.Ports;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a stack is started with; what is not said has the value that a test wants. */
public final class StackOptions {
    private final Path folder;
    private Ports ports = Ports.free();
    private boolean fresh;
    private boolean real;
    private URI ssmEndpoint;
    private double timeScale = 1;
    private int replicas = 1;
    private Progress progress = (_, _) -> {};
    private final Set<Service> services = EnumSet.allOf(Service.class);
    private final Map<Service, Map<String, String>> environment = new EnumMap<>(Service.class);
    private final Map<String, List<String>> jvmOptions = new HashMap<>();
    private List<String> simulatorArguments = List.of();

    private StackOptions(Path folder) {
        this.folder = folder;
    }

    /** Everything that the stack writes goes into this folder. */
    public static StackOptions in(Path folder) {
        return new StackOptions(folder);
    }

    public StackOptions ports(Ports chosen) {
        ports = chosen;
        return this;
    }

    /** Begins with empty data. */
    public StackOptions fresh() {
        fresh = true;
        return this;
    }

    /** No simulator: AWS with the caller's credentials, and random passwords. */
    public StackOptions aws() {
        real = true;
        return this;
    }

    /** No simulator: another endpoint that speaks SSM, and random passwords. */
    public StackOptions ssmEndpoint(URI endpoint) {
        real = true;
        ssmEndpoint = endpoint;
        return this;
    }

    /** How much faster than real the simulator's time goes. */
    public StackOptions timeScale(double factor) {
        timeScale = factor;
        return this;
    }

    /** So many of each service, side by side behind the front door. */
    public StackOptions replicas(int number) {
        if (number < 1 || number > Ports.MOST_REPLICAS) {
            throw new IllegalArgumentException(
                    "Of each service 1 to %d can run, not %d".formatted(Ports.MOST_REPLICAS, number));
        }
        replicas = number;
        return this;
    }

    /** One more environment variable for one service. */
    public StackOptions with(Service service, String name, String value) {
        environment.computeIfAbsent(service, _ -> new HashMap<>()).put(name, value);
        return this;
    }

    /** One more environment variable for all services. */
    public StackOptions with(String name, String value) {
        for (var service : Service.values()) {
            with(service, name, value);
        }
        return this;
    }

    /** More options for the JVM of a part, such as a larger heap; they win over the usual ones. */
    public StackOptions jvm(String part, String... more) {
        jvmOptions.put(part, List.of(more));
        return this;
    }

    /** More options of the simulator's command line, such as a fleet of one's own. */
    public StackOptions simulator(String... arguments) {
        simulatorArguments = List.of(arguments);
        return this;
    }

    /** Another catalogue for every service that reads one. */
    public StackOptions catalogue(Path file) {
        return with("OPSWRIT_CATALOGUE", file.toAbsolutePath().toString());
    }

    /** Other approvers. */
    public StackOptions people(Path file) {
        return with(Service.APPROVAL, "OPSWRIT_PEOPLE", file.toAbsolutePath().toString());
    }

    /** Only these services. */
    public StackOptions services(Set<Service> chosen) {
        services.retainAll(chosen);
        return this;
    }

    public StackOptions progress(Progress listener) {
        progress = listener;
        return this;
    }

    Folders folders() {
        return real ? Folders.real(folder) : Folders.simulated(folder);
    }

    Aws aws(Secrets secrets) {
        return real
                ? new Aws.Real(ssmEndpoint == null ? null : ssmEndpoint.toString(), System.getenv())
                : new Aws.Simulated(ports, secrets);
    }

    Ports ports() {
        return ports;
    }

    boolean isFresh() {
        return fresh;
    }

    boolean isReal() {
        return real;
    }

    double timeScale() {
        return timeScale;
    }

    int replicas() {
        return replicas;
    }

    Set<Service> services() {
        return services;
    }

    Progress progress() {
        return progress;
    }

    List<String> jvmOptions(String part) {
        return jvmOptions.getOrDefault(part, List.of());
    }

    List<String> simulatorArguments() {
        return simulatorArguments;
    }

    Map<String, String> environment(Service service) {
        return environment.getOrDefault(service, Map.of());
    }
}
