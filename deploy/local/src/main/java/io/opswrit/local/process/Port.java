package io.opswrit.local.process;

import java.util.Locale;

/** Every port of the stack with the number it has unless told otherwise. */
public enum Port {
    FRONT_DOOR(8080),
    REQUEST(8081),
    APPROVAL(8082),
    EXECUTOR(8083),
    AUDIT(8084),
    REQUEST_MANAGEMENT(9081),
    APPROVAL_MANAGEMENT(9082),
    EXECUTOR_MANAGEMENT(9083),
    AUDIT_MANAGEMENT(9084),
    KEYCLOAK(8180),
    KEYCLOAK_MANAGEMENT(8190),
    INBOX(8025),
    SMTP(1025),
    SIMULATOR(8090),
    SIMULATOR_ADMIN(8091),
    KAFKA(9092),
    KAFKA_CONTROLLER(9093),
    POSTGRES(5433);

    private final int standard;

    Port(int standard) {
        this.standard = standard;
    }

    int standard() {
        return standard;
    }

    /** As in prose: {@code front door}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
