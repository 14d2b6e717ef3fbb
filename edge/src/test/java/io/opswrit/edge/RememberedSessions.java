package io.opswrit.edge;

import io.opswrit.edge.session.EndedSessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Where a service has a database. */
class RememberedSessions {

    @Produces
    @Singleton
    EndedSessions endedSessions() {
        Set<String> names = ConcurrentHashMap.newKeySet();
        return new EndedSessions(
                (name, _) -> Uni.createFrom().voidItem().invoke(() -> names.add(name)),
                name -> Uni.createFrom().item(() -> names.contains(name)));
    }
}
