package io.opswrit.delivery;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** What a service does with events. Make it a bean, so that parked events find it again after a restart. */
public interface EventHandler {

    /** Its name in the inbox. Never rename it: under a new name every event is new again. */
    String consumer();

    /**
     * Called inside one transaction with events that this consumer never handled before, in order within each key. Locks
     * aggregates in id order. May be called again with the same events after a rollback.
     */
    Uni<Void> handle(List<Received> events);
}
