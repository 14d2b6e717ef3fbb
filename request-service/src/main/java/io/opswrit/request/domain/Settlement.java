package io.opswrit.request.domain;

import io.opswrit.events.Ran;
import java.time.Instant;

/**
 * What an operator found out about a request that ended as unknown; the outcome stays what it is.
 *
 * @param by e-mail of the operator
 */
public record Settlement(Ran ran, String reason, String by, Instant at) {}
