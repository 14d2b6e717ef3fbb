package io.opswrit.executor.usecase;

import io.opswrit.executor.domain.AdmissionRules;
import io.opswrit.executor.domain.Documents;
import io.opswrit.executor.domain.ManagedTag;
import io.opswrit.executor.domain.OutputPlace;
import io.opswrit.executor.domain.Redactions;
import io.opswrit.executor.outbound.SsmSettings;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

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
        Optional<OutputPlace> place =
                settings.outputBucket().map(bucket -> new OutputPlace(bucket, settings.outputPrefix()));
        return new Documents(trust.catalogue(), settings.document(), settings.ownDocuments(), place);
    }

    @Produces
    @Singleton
    Redactions redactions(Trust trust) {
        return new Redactions(trust.catalogue());
    }

    @Produces
    @Singleton
    @Startup
    ManagedTag managedTag(@ConfigProperty(name = "opswrit.managed-tag", defaultValue = "Opswrit=managed") String tag) {
        return ManagedTag.parse(tag);
    }

    @Produces
    @Singleton
    @Startup
    AdmissionRules admissionRules(Trust trust, ExecutionSettings settings) {
        return new AdmissionRules(trust.orderKeys(), trust.writKeys(), trust.catalogue(), settings.dispatchWithin());
    }
}
