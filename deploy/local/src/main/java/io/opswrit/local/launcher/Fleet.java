package io.opswrit.local.launcher;

/** Two instances of the simulated fleet that the examples name. */
final class Fleet {
    static final String PRODUCTION = "i-0f3a9c1d7e5b20001";
    static final String STAGING = "i-0f3a9c1d7e5b20002";

    private Fleet() {}
}
