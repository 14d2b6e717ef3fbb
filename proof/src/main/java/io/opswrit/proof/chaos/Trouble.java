package io.opswrit.proof.chaos;

import java.time.Duration;

/** One thing that goes wrong: what is hit, how, and how long it stays so before it is mended. */
record Trouble(String victim, Manner manner, Duration duration) {

    /** Not a part: the way between the executor and the fleet. */
    static final String NETWORK = "network of the fleet";

    /** How it is hit. */
    enum Manner {
        /** {@code kill -9}, and started again. */
        KILL,
        /** Ends in an orderly way, and is started again. */
        STOP,
        /** {@code SIGSTOP}: nobody can tell it from a dead one, and then it goes on where it was. */
        FREEZE,
        /** Connections break and no new one comes about. */
        CUT,
        /** Nothing passes; then all connections break. */
        STALL,
        /** Calls pass, their answers do not; then all connections break. */
        MUTE,
        /** The fleet takes the executor's credentials for expired. */
        EXPIRE,
        /** The fleet's clock is wrong, so that it refuses every signature. */
        SKEW;

        boolean ofTheFleet() {
            return this == EXPIRE || this == SKEW;
        }
    }
}
