package io.opswrit.executor.usecase;

import io.opswrit.executor.domain.AdmissionRules;
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
    AdmissionRules admissionRules(Trust trust, ExecutionSettings settings) {
        return new AdmissionRules(trust.orderKeys(), trust.writKeys(), trust.catalogue(), settings.dispatchWithin());
    }
}
