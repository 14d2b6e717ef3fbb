package io.opswrit.events;

/** Somebody who was asked to decide, and on which escalation level. */
public record Asked(String id, String name, String email, int level) {}
