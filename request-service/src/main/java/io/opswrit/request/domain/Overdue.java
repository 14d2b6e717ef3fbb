package io.opswrit.request.domain;

import java.time.Instant;

/**
 * Requests that should have ended by now: the sign that another service does not move them.
 *
 * @param oldest when the oldest of them was submitted; null when there is none
 */
public record Overdue(long count, Instant oldest) {}
