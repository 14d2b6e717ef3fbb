package io.opswrit.executor.usecase;

import io.opswrit.catalogue.Catalogue;
import io.opswrit.writ.KeySet;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whom the executor believes and what it would run. What is wrong with them stops the service at its start. */
@Singleton
class Trust {

    private final KeySet orderKeys;
    private final KeySet writKeys;
    private final Catalogue catalogue;

    /**
     * @param orderKeys the public keys of request-service, a JWK set
     * @param writKeys the public keys of approval-service, a JWK set
     * @param catalogue a file; absent: the one that comes with Opswrit
     */
    Trust(
            @ConfigProperty(name = "opswrit.order-keys") String orderKeys,
            @ConfigProperty(name = "opswrit.writ-keys") String writKeys,
            @ConfigProperty(name = "opswrit.catalogue") Optional<Path> catalogue) {
        this.orderKeys = KeySet.of(orderKeys);
        this.writKeys = KeySet.of(writKeys);
        this.catalogue = catalogue.map(Catalogue::load).orElseGet(Catalogue::packaged);
    }

    KeySet orderKeys() {
        return orderKeys;
    }

    KeySet writKeys() {
        return writKeys;
    }

    Catalogue catalogue() {
        return catalogue;
    }
}
