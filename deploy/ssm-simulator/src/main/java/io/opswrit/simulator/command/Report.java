package io.opswrit.simulator.command;

import java.time.Instant;

/** What the agent told of a run; the response code is -1 and the texts are empty until it ended. */
public record Report(
        Instant startedAt, Instant endedAt, int responseCode, String standardOutput, String standardError) {

    public static final Report NONE = new Report(null, null, -1, "", "");

    public static Report started(Instant at) {
        return new Report(at, null, -1, "", "");
    }

    public boolean hasStarted() {
        return startedAt != null;
    }

    public boolean hasEnded() {
        return endedAt != null;
    }
}
