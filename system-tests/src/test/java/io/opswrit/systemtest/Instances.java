package io.opswrit.systemtest;

/** The simulated fleet, by what is special about each. */
final class Instances {

    static final String PRODUCTION = "i-0f3a9c1d7e5b20001";
    static final String STAGING = "i-0f3a9c1d7e5b20002";
    static final String SLOW = "i-0f3a9c1d7e5b20003";
    static final String RESTART_FAILS = "i-0f3a9c1d7e5b20004";
    static final String AGENT_STOPPED = "i-0f3a9c1d7e5b20005";
    static final String HUGE_OUTPUT = "i-0f3a9c1d7e5b20006";
    static final String YUM = "i-0f3a9c1d7e5b20007";
    static final String HOSTILE_OUTPUT = "i-0f3a9c1d7e5b20008";

    private Instances() {}
}
