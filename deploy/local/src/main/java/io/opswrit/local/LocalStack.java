package io.opswrit.local;

import io.opswrit.local.process.Part;
import io.opswrit.local.process.Port;
import io.opswrit.local.process.Ports;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** All parts of Opswrit on this machine. */
public final class LocalStack implements AutoCloseable {
    private final StackOptions options;
    private final Ports ports;
    private final Folders folders;
    private final Secrets secrets;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private boolean closed;

    private LocalStack(StackOptions options) {
        this.options = options;
        ports = options.ports();
        folders = options.folders();
        if (options.isFresh()) {
            folders.clear();
        }
        secrets = new Secrets(folders.secrets());
    }

    /** A stack whose addresses and secrets can be asked for; starts nothing. */
    public static LocalStack of(StackOptions options) {
        return new LocalStack(options);
    }

    /** Starts everything and waits until it is ready. */
    public static LocalStack start(StackOptions options) {
        var stack = new LocalStack(options);
        try {
            stack.start();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /** What has no need of another part starts at once; a service starts when what it asks at its start is ready. */
    public void start() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var run = new StartRun(this::add, threads, options.progress());
            var keycloak = run.begin(() -> keycloak().part());
            var kafka = run.begin(() -> kafka().part(options.jvmOptions(Kafka.NAME)));
            var postgres = run.begin(() -> postgres().part());
            var helpers = new Helpers(options);
            run.begin(helpers::mail);
            run.begin(helpers::frontDoor);
            if (options.aws(secrets) instanceof Aws.Simulated account) {
                run.begin(() -> helpers.simulator(account));
            }
            var services = new ServiceParts(options, settings());
            for (var service : options.services()) {
                var needed = service.checksTokens() ? List.of(kafka, postgres, keycloak) : List.of(kafka, postgres);
                services.begin(service, run, needed);
            }
            run.awaitAll();
        }
    }

    /** With which keys one signs for the simulator, whether it is used or not. */
    Map<String, String> simulatorLogin() {
        return new Aws.Simulated(ports, secrets).login();
    }

    private ServiceSettings settings() {
        return new ServiceSettings(this, new SigningKeys(secrets), options.aws(secrets));
    }

    private void add(Part part) {
        synchronized (parts) {
            if (closed) {
                throw new IllegalStateException("The stack is being stopped");
            }
            parts.put(part.name(), part);
        }
    }

    public Part part(String name) {
        synchronized (parts) {
            var part = parts.get(name);
            if (part == null) {
                throw new IllegalArgumentException("There is no part %s; there are %s".formatted(name, parts.keySet()));
            }
            return part;
        }
    }

    public Part part(Service service) {
        return part(service, 1);
    }

    /** @param replica counted from 1 */
    public Part part(Service service, int replica) {
        return part(service.part(replica));
    }

    public Collection<Part> parts() {
        synchronized (parts) {
            return List.copyOf(parts.values());
        }
    }

    public Ports ports() {
        return ports;
    }

    public Folders folders() {
        return folders;
    }

    /** The address of everything that people and programs call. */
    public String url() {
        return ports.url(Port.FRONT_DOOR);
    }

    public String inboxUrl() {
        return ports.url(Port.INBOX);
    }

    public String simulatorAdminUrl() {
        return ports.url(Port.SIMULATOR_ADMIN);
    }

    public String issuer() {
        return keycloak().issuer();
    }

    public String token(Persona persona, Audience audience) {
        return keycloak().tokens().of(persona, audience);
    }

    public String robotToken() {
        return keycloak().tokens().ofRobot();
    }

    public Credentials credentials() {
        return new Credentials(secrets, options.isReal());
    }

    public Kafka kafka() {
        return new Kafka(folders, ports, secrets);
    }

    public Postgres postgres() {
        return new Postgres(folders, ports, secrets);
    }

    private Keycloak keycloak() {
        return new Keycloak(folders, ports, credentials());
    }

    /** The environment of the service of that kind, for a test that plays it. */
    public Map<String, String> environment(Service service) {
        return settings().of(service, 1);
    }

    /** Ends the callers before what they call. */
    @Override
    public void close() {
        synchronized (parts) {
            closed = true;
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var remaining = parts().stream().toList().reversed();
            var services = remaining.stream().filter(this::isService).toList();
            stopAll(services, threads);
            stopAll(remaining, threads);
        }
    }

    private boolean isService(Part part) {
        return options.services().stream().anyMatch(service -> part.name().startsWith(service.artifact()));
    }

    private static void stopAll(List<Part> parts, Executor threads) {
        var stopping = parts.stream().map(part -> CompletableFuture.runAsync(part::stop, threads));
        try {
            CompletableFuture.allOf(stopping.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw new IllegalStateException("Not every part could be stopped", e.getCause());
        }
    }
}
