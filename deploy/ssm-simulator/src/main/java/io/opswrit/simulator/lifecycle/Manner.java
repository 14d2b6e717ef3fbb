package io.opswrit.simulator.lifecycle;

/** How a command came to an agent, and so what the agent asks before it begins and whether it is heard of at the end. */
enum Manner {
    ORDINARY,
    /** It was under way before a restart of the simulator. */
    RESUMED,
    /** It rebooted the instance. */
    AGAIN,
    /** It was held up so long that nobody asks any more whether it may still begin. */
    LATE,
    /** The agent loses its result. */
    MUTE,
    /** A second time, of which the service knows nothing. */
    SECOND,
    /** The service believes that it never arrived. */
    GHOST;

    boolean mustBeInTime() {
        return this == ORDINARY || this == MUTE;
    }

    boolean mustBeWanted() {
        return mustBeInTime() || this == RESUMED || this == AGAIN;
    }

    boolean isUnknownToTheService() {
        return this == SECOND || this == GHOST;
    }

    boolean isHeardOf() {
        return this != MUTE && !isUnknownToTheService();
    }
}
