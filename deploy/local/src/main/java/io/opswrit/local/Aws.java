package io.opswrit.local;

import io.opswrit.local.process.Port;
import io.opswrit.local.process.Ports;
import java.util.Map;
import java.util.TreeMap;

/** Which SSM the executor talks to, and with which credentials. */
sealed interface Aws {
    Map<String, String> environment();

    /** The simulator of this stack, with keys that work nowhere else. */
    record Simulated(Ports ports, Secrets secrets) implements Aws {
        /** What callers sign with, and what the simulator expects of them. */
        Map<String, String> login() {
            return Map.of(
                    "AWS_REGION", "eu-central-1",
                    "AWS_ACCESS_KEY_ID", secrets.get("simulator.access-key"),
                    "AWS_SECRET_ACCESS_KEY", secrets.get("simulator.secret-key"));
        }

        @Override
        public Map<String, String> environment() {
            var environment = new TreeMap<>(login());
            environment.put("OPSWRIT_SSM_ENDPOINT", ports.url(Port.SIMULATOR));
            return environment;
        }
    }

    /** AWS, or an endpoint that speaks like it, with the credentials that the caller's shell has. */
    record Real(String endpoint, Map<String, String> caller) implements Aws {
        @Override
        public Map<String, String> environment() {
            var environment = new TreeMap<String, String>();
            caller.forEach((name, value) -> {
                if (name.startsWith("AWS_")) {
                    environment.put(name, value);
                }
            });
            if (endpoint != null) {
                environment.put("OPSWRIT_SSM_ENDPOINT", endpoint);
            }
            return environment;
        }
    }
}
