package io.opswrit.executor.outbound;

import io.opswrit.executor.domain.RefusedEvent;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Events that were not believed. */
@ApplicationScoped
public class RefusedEventRepository implements PanacheRepositoryBase<RefusedEvent, UUID> {}
