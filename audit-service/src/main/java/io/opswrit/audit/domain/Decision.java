package io.opswrit.audit.domain;

import java.time.Instant;

/**
 * What somebody decided, asked or answered: {@code approve}, {@code reject}, {@code request-info}, {@code answer},
 * {@code cancel} or {@code settle}.
 *
 * @param by e-mail at that time
 * @param byId issuer and subject
 * @param level of escalation on which an approver was asked; null for others
 */
public record Decision(String decision, String by, String byId, Instant at, Integer level, String comment) {}
