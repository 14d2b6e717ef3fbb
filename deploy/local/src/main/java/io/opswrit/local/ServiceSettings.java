package io.opswrit.local;

import io.opswrit.local.process.Port;
import java.util.Map;
import java.util.TreeMap;

/** What each service is told about the stack around it: its own logins and keys, and no other's. */
final class ServiceSettings {
    private final LocalStack stack;
    private final SigningKeys keys;
    private final Aws aws;

    ServiceSettings(LocalStack stack, SigningKeys keys, Aws aws) {
        this.stack = stack;
        this.keys = keys;
        this.aws = aws;
    }

    Map<String, String> of(Service service, int replica) {
        var ports = stack.ports();
        var settings = new TreeMap<>(stack.kafka().environment(service.principal()));
        settings.putAll(stack.postgres().environment(service.artifact()));
        settings.putAll(keys.environment(service));
        settings.put("OIDC_ISSUER", stack.issuer());
        settings.put("PUBLIC_URL", stack.url());
        settings.put("HTTP_PORT", String.valueOf(ports.get(service.port(), replica)));
        settings.put("MANAGEMENT_PORT", String.valueOf(ports.get(service.management(), replica)));
        if (service.checksTokens()) {
            settings.put("OIDC_CLIENT_SECRET", stack.credentials().pagesSecret(service));
            settings.put("SESSION_SECRET", stack.credentials().sessionSecret(service));
        }
        if (service == Service.AUDIT) {
            settings.put("SMTP_HOST", "localhost");
            settings.put("SMTP_PORT", String.valueOf(ports.get(Port.SMTP)));
        }
        if (service == Service.EXECUTOR) {
            settings.putAll(aws.environment());
        }
        return settings;
    }
}
