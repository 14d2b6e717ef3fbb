package io.opswrit.delivery.testing.sample.outbound;

/** Something to reach for. */
public final class Store {}
