package io.opswrit.request;

import io.opswrit.catalogue.Catalogue;
import io.opswrit.delivery.Marks;
import io.opswrit.edge.session.EndedSessions;
import io.opswrit.request.domain.Admission;
import io.opswrit.request.domain.OrderDesk;
import io.opswrit.writ.Signer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Makes the plain parts that the use cases are built on, at start, so that a broken catalogue or key stops the service. */
class Parts {

    private static final Logger LOG = Logger.getLogger(Parts.class);

    @Produces
    @Singleton
    Catalogue catalogue(@ConfigProperty(name = "opswrit.catalogue") Optional<Path> file) {
        return file.map(Catalogue::load).orElseGet(Catalogue::packaged);
    }

    @Produces
    @Singleton
    Admission admission(Catalogue catalogue) {
        return new Admission(catalogue);
    }

    @Produces
    @Singleton
    OrderDesk orderDesk(@ConfigProperty(name = "opswrit.order-signing-key") String jwk, Clock clock) {
        return new OrderDesk(Signer.of(jwk), clock);
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    EndedSessions endedSessions(Marks marks) {
        return new EndedSessions(marks::set, marks::isSet);
    }

    /** Asking for them makes them: what is wrong with either is found before the first request is. */
    void atStart(@Observes StartupEvent start, Catalogue catalogue, OrderDesk desk) {
        LOG.infof("The catalogue has %d command types", catalogue.commandTypes().size());
    }
}
