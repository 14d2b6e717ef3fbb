package io.opswrit.audit.domain;

import java.time.Instant;

/** An entry as it stands in the log. {@code seq} is the order of writing; {@code digest} is the SHA-256 of {@code canonical}. */
public record LoggedEntry(
        long seq, String type, String topic, Instant saidAt, Instant recordedAt, String canonical, String digest) {}
