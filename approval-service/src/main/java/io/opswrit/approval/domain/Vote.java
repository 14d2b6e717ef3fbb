package io.opswrit.approval.domain;

import java.time.Instant;

/** One decision as it is shown: {@code approve} or {@code reject}, by whom, on which level, with which words. */
public record Vote(String decision, String name, String email, int level, String comment, Instant votedAt) {}
