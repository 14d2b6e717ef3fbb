package io.opswrit.audit.domain;

import java.time.Instant;
import java.util.List;

/**
 * What people were told.
 *
 * @param state {@code waiting}, {@code sent} or {@code failed}
 * @param at when it was sent or given up; null while it waits
 */
public record Notification(String kind, List<String> to, String state, Instant at) {}
