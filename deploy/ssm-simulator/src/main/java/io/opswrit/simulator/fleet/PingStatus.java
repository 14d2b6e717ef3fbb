package io.opswrit.simulator.fleet;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What the service last heard of an agent. */
public enum PingStatus {
    ONLINE("Online"),
    CONNECTION_LOST("ConnectionLost"),
    INACTIVE("Inactive");

    private final String wire;

    PingStatus(String wire) {
        this.wire = wire;
    }

    @JsonValue
    public String wire() {
        return wire;
    }

    @JsonCreator
    public static PingStatus of(String wire) {
        return Arrays.stream(values())
                .filter(status -> status.wire.equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "ping_status must be Online, ConnectionLost or Inactive, not '" + wire + "'"));
    }
}
