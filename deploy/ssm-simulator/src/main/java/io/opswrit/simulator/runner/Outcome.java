package io.opswrit.simulator.runner;

/** What a process left behind. The arrays belong to the outcome. */
@SuppressWarnings("ArrayRecordComponent")
public record Outcome(int exitCode, byte[] standardOutput, byte[] standardError) {

    private static final byte[] NOTHING = {};

    /** SIGKILL, as the shell reports it. */
    public static final int KILLED = 137;

    public static Outcome killed() {
        return killed(NOTHING);
    }

    static Outcome killed(byte[] printed) {
        return new Outcome(KILLED, printed, NOTHING);
    }
}
