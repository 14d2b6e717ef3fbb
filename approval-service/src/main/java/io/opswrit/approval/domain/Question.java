package io.opswrit.approval.domain;

import java.util.UUID;

/** The open question of a task, and what was left of its time when the question stopped the clock. */
public record Question(UUID id, String text, Deadlines.Left left) {}
