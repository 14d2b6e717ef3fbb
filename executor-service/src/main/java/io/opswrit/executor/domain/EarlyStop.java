package io.opswrit.executor.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A wish to cancel that came before its order: topics are not ordered among each other. */
@Entity
@Table(name = "early_stop")
public class EarlyStop {

    @Id
    private UUID requestId;

    private String askedBy;
    private Instant askedAt;

    protected EarlyStop() {}

    EarlyStop(UUID requestId, String askedBy, Instant askedAt) {
        this.requestId = requestId;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
    }

    public UUID requestId() {
        return requestId;
    }

    String askedBy() {
        return askedBy;
    }

    Instant askedAt() {
        return askedAt;
    }
}
