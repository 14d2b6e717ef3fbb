package io.opswrit.executor.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * By which document SSM is to run an order, and what goes into it.
 *
 * @param version null for the default one of the account
 * @param hash SHA-256 that its content must have; null for any
 */
public record DocumentCall(String document, String version, String hash, Map<String, List<String>> parameters) {

    public DocumentCall {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
