package io.opswrit.executor.usecase;

import io.opswrit.catalogue.Catalogue;
import io.opswrit.executor.domain.AdmissionRules;
import io.opswrit.writ.KeySet;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes what the use cases stand on; a wrong key set or catalogue stops the service at its start. */
@Singleton
class Foundations {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    @Startup
    AdmissionRules admissionRules(TrustSettings trust, ExecutionSettings settings) {
        return new AdmissionRules(
                KeySet.of(trust.orderKeys()),
                KeySet.of(trust.writKeys()),
                trust.catalogue().map(Catalogue::load).orElseGet(Catalogue::packaged),
                settings.dispatchWithin());
    }
}
