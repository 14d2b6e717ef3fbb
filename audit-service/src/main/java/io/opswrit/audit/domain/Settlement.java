package io.opswrit.audit.domain;

import io.opswrit.events.Ran;
import java.time.Instant;

/**
 * What an operator found out about an unknown outcome, which stays what it is.
 *
 * @param by e-mail at that time
 * @param byId issuer and subject
 */
public record Settlement(Ran ran, String reason, String by, String byId, Instant at) {}
