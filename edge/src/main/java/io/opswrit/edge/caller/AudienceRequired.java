package io.opswrit.edge.caller;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** An empty audience would switch its check off without a word, so the service does not start with one. */
@Singleton
class AudienceRequired {

    private static final Logger LOG = Logger.getLogger(AudienceRequired.class);

    private final String audience;

    /** A setting that is missing or empty fails here. */
    AudienceRequired(@ConfigProperty(name = "quarkus.oidc.token.audience") String audience) {
        this.audience = audience;
    }

    void check(@Observes StartupEvent start) {
        LOG.infof("Takes access tokens made for the audience %s", audience);
    }
}
