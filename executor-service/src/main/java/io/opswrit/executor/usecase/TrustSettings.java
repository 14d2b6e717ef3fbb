package io.opswrit.executor.usecase;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Whom the executor believes and what it would run. */
@ConfigMapping(prefix = "opswrit")
public interface TrustSettings {

    /** The public keys of request-service, a JWK set. */
    String orderKeys();

    /** The public keys of approval-service, a JWK set. */
    String writKeys();

    /** A catalogue file; absent: the one that comes with Opswrit. */
    Optional<Path> catalogue();
}
