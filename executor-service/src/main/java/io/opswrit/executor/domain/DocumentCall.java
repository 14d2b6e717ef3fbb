package io.opswrit.executor.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * By which document SSM is to run an order, and what goes into it.
 *
 * @param version null for the default one of the account
 * @param hash SHA-256 that its content must have; null for any
 * @param guard what stands around the command in it; empty when the node is told the plain command
 * @param outputPlace where the node keeps the whole output; empty for nowhere
 */
public record DocumentCall(
        String document,
        String version,
        String hash,
        Map<String, List<String>> parameters,
        Optional<Guard> guard,
        Optional<OutputPlace> outputPlace) {

    public DocumentCall {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** Whether the node runs it once, however often it gets it. */
    boolean isGuarded() {
        return guard.isPresent();
    }
}
