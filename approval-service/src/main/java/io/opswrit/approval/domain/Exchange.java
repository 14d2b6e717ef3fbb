package io.opswrit.approval.domain;

import java.time.Instant;
import java.util.UUID;

/** One question of the thread, and its answer when there is one; all of the answer is null while there is none. */
public record Exchange(
        UUID questionId,
        String question,
        String askedBy,
        Instant askedAt,
        String answer,
        String answeredBy,
        Instant answeredAt) {}
