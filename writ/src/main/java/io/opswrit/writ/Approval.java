package io.opswrit.writ;

import java.time.Instant;

/** One person's yes to one order. {@code level} is the escalation level on which they were asked, from 1. */
public record Approval(Person approver, int level, String comment, Instant approvedAt) {}
