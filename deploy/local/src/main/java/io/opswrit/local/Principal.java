package io.opswrit.local;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Who may log in to Kafka; what each may do stands in deploy/kafka/acls.yaml. */
public enum Principal {
    REQUEST_SERVICE,
    APPROVAL_SERVICE,
    EXECUTOR_SERVICE,
    AUDIT_SERVICE,
    RESULTS_READER,
    /** May do everything; for provisioning and for people at this machine. */
    ADMIN;

    /** As Kafka knows it: {@code request-service}. */
    public String user() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String password(Secrets secrets) {
        return secrets.get("kafka." + user());
    }

    static String allPasswords(Secrets secrets) {
        return Arrays.stream(values())
                .map(principal -> principal.user() + "=" + principal.password(secrets))
                .collect(Collectors.joining(","));
    }
}
