package io.opswrit.local;

import io.opswrit.local.process.Port;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The values of the variables in docker-compose.yml: ports, passwords and keys, made by what makes those of the local stack. */
public final class ContainerVariables {
    private static final Map<String, Port> PUBLISHED = Map.of(
            "FRONT_DOOR_PORT", Port.FRONT_DOOR,
            "INBOX_PORT", Port.INBOX,
            "KEYCLOAK_PORT", Port.KEYCLOAK,
            "KAFKA_PORT", Port.KAFKA,
            "POSTGRES_PORT", Port.POSTGRES,
            "SIMULATOR_ADMIN_PORT", Port.SIMULATOR_ADMIN);

    private final StackOptions options;
    private final LocalStack stack;
    private final Map<String, String> values = new LinkedHashMap<>();

    private ContainerVariables(StackOptions options, LocalStack stack) {
        this.options = options;
        this.stack = stack;
    }

    /** By name; the stack must be of the same options. */
    public static Map<String, String> of(StackOptions options, LocalStack stack) {
        var variables = new ContainerVariables(options, stack);
        variables.addresses();
        variables.logins();
        variables.people();
        for (var service : Service.values()) {
            variables.own(service);
        }
        variables.simulator();
        return variables.values;
    }

    private void addresses() {
        var offset = stack.ports().offset();
        var name = options.isReal() ? "opswrit-aws" : "opswrit";
        values.put(
                "COMPOSE_PROJECT_NAME",
                offset == 0 ? name : name + "-" + stack.ports().get(Port.FRONT_DOOR));
        new TreeMap<>(PUBLISHED)
                .forEach((variable, port) ->
                        values.put(variable, String.valueOf(stack.ports().get(port))));
    }

    private void logins() {
        values.put("KAFKA_ADMIN_PASSWORD", stack.kafka().password(Principal.ADMIN));
        values.put("KAFKA_RESULTS_READER_PASSWORD", stack.kafka().password(Principal.RESULTS_READER));
        values.put(
                "POSTGRES_ADMIN_PASSWORD",
                stack.postgres().administrator(Postgres.NAME).password());
        values.put("KEYCLOAK_ADMIN_PASSWORD", stack.credentials().keycloakAdmin());
        values.put("ROBOT_SECRET", stack.credentials().robotSecret());
    }

    private void people() {
        values.put("LOGIN_THEME", stack.credentials().loginTheme());
        for (var persona : Persona.values()) {
            values.put(upper(persona.user()) + "_PASSWORD", stack.credentials().password(persona));
        }
    }

    private void own(Service service) {
        var settings = stack.environment(service);
        var name = upper(service.artifact());
        take(settings, "KAFKA_PASSWORD", "KAFKA_" + name + "_PASSWORD");
        take(settings, "DB_PASSWORD", "POSTGRES_" + name + "_PASSWORD");
        take(settings, "DB_OWNER_PASSWORD", "POSTGRES_AUDIT_OWNER_PASSWORD");
        take(settings, "OIDC_CLIENT_SECRET", "LOGIN_" + name + "_SECRET");
        take(settings, "SESSION_SECRET", "SESSION_" + name + "_SECRET");
        for (var key : new String[] {"ORDER_SIGNING_KEY", "ORDER_KEYS", "WRIT_SIGNING_KEY", "WRIT_KEYS"}) {
            take(settings, "OPSWRIT_" + key, key);
        }
    }

    private void take(Map<String, String> settings, String name, String as) {
        if (settings.containsKey(name)) {
            values.put(as, settings.get(name));
        }
    }

    /** On real instances the file of the simulator's part is still read, though that part is not started. */
    private void simulator() {
        var login = stack.simulatorLogin();
        values.put("SIMULATOR_ACCESS_KEY", login.get("AWS_ACCESS_KEY_ID"));
        values.put("SIMULATOR_SECRET_KEY", login.get("AWS_SECRET_ACCESS_KEY"));
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
