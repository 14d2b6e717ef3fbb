package io.opswrit.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the handler of a parked event by the name of its consumer. */
@ApplicationScoped
class Handlers {

    private final Instance<EventHandler> beans;
    private final Map<String, EventHandler> seen = new ConcurrentHashMap<>();

    Handlers(@Any Instance<EventHandler> beans) {
        this.beans = beans;
    }

    void remember(EventHandler handler) {
        seen.put(handler.consumer(), handler);
    }

    Optional<EventHandler> named(String consumer) {
        return beans.stream()
                .filter(handler -> handler.consumer().equals(consumer))
                .findFirst()
                .or(() -> Optional.ofNullable(seen.get(consumer)));
    }
}
