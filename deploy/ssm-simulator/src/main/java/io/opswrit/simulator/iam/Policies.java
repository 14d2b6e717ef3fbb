package io.opswrit.simulator.iam;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The policy of each caller, by access key. */
public final class Policies {

    private static final String BY_KEY = "access_keys";

    private final Function<String, Optional<Policy>> byAccessKey;

    private Policies(Function<String, Optional<Policy>> byAccessKey) {
        this.byAccessKey = byAccessKey;
    }

    /** Nobody asks. */
    public static Policies none() {
        return new Policies(_ -> Optional.empty());
    }

    public static Policies forEverybody(Policy policy) {
        return new Policies(_ -> Optional.of(policy));
    }

    /** @param file a policy for everybody, or one for each key under {@code access_keys}; other keys may do nothing then */
    public static Policies load(Path file) {
        try {
            var json = PolicyReader.json(Files.readString(file));
            if (!json.has(BY_KEY)) {
                return forEverybody(PolicyReader.policy(json));
            }
            Map<String, Policy> policies = new HashMap<>();
            json.get(BY_KEY).properties().forEach(it -> policies.put(it.getKey(), PolicyReader.policy(it.getValue())));
            return new Policies(key -> Optional.of(policies.getOrDefault(key, Policy.parse("{}"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The policy " + file + " cannot be read", unreadable);
        }
    }

    /** Empty: may do everything. */
    Optional<Policy> of(String accessKeyId) {
        return byAccessKey.apply(accessKeyId);
    }
}
