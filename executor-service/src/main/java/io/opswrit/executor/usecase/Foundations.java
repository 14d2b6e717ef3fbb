package io.opswrit.executor.usecase;

import io.opswrit.executor.domain.AdmissionRules;
import io.opswrit.executor.domain.Documents;
import io.opswrit.executor.outbound.SsmSettings;
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
    Documents documents(Trust trust, SsmSettings settings) {
        return new Documents(trust.catalogue(), settings.document(), settings.ownDocuments());
    }

    @Produces
    @Singleton
    @Startup
    AdmissionRules admissionRules(Trust trust, ExecutionSettings settings) {
        return new AdmissionRules(trust.orderKeys(), trust.writKeys(), trust.catalogue(), settings.dispatchWithin());
    }
}
