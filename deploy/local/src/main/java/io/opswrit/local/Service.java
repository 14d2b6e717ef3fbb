package io.opswrit.local;

import io.opswrit.local.process.Port;
import java.util.Locale;

/** The four services of Opswrit. */
public enum Service {
    REQUEST(Port.REQUEST, Port.REQUEST_MANAGEMENT, Principal.REQUEST_SERVICE),
    APPROVAL(Port.APPROVAL, Port.APPROVAL_MANAGEMENT, Principal.APPROVAL_SERVICE),
    EXECUTOR(Port.EXECUTOR, Port.EXECUTOR_MANAGEMENT, Principal.EXECUTOR_SERVICE),
    AUDIT(Port.AUDIT, Port.AUDIT_MANAGEMENT, Principal.AUDIT_SERVICE);

    private final Port port;
    private final Port management;
    private final Principal principal;

    Service(Port port, Port management, Principal principal) {
        this.port = port;
        this.management = management;
        this.principal = principal;
    }

    /** As its module is called: {@code request-service}. */
    public String artifact() {
        return name().toLowerCase(Locale.ROOT) + "-service";
    }

    /** What the part of that replica is called: the first as its module, the second {@code request-service-2}. */
    public String part(int replica) {
        return replica == 1 ? artifact() : artifact() + "-" + replica;
    }

    public Port port() {
        return port;
    }

    public Port management() {
        return management;
    }

    Principal principal() {
        return principal;
    }

    /** The login client of its pages, such as {@code opswrit-requests}, without its prefix: {@code requests}. */
    String pages() {
        return this == AUDIT ? "audit" : name().toLowerCase(Locale.ROOT) + "s";
    }

    /** The executor takes no requests over HTTP, so nobody shows it a token. */
    boolean checksTokens() {
        return this != EXECUTOR;
    }
}
