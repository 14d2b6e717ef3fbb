package io.opswrit.simulator;

import io.opswrit.simulator.protocol.Account;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads settings from options ({@code --time-scale 10}) and, where an option is missing, from the environment
 * ({@code SSM_SIMULATOR_TIME_SCALE}). The secret key comes from the environment only: options are seen by every user of a machine.
 */
final class SettingsReader {

    static final String EXIT_ON_EOF = "exit-on-stdin-eof";

    private static final Set<String> FLAGS = Set.of(EXIT_ON_EOF, "local-runner", "script-runner");
    private static final Map<String, String> ENVIRONMENT = Map.ofEntries(
            Map.entry("host", "SSM_SIMULATOR_HOST"),
            Map.entry("port", "SSM_SIMULATOR_PORT"),
            Map.entry("admin-port", "SSM_SIMULATOR_ADMIN_PORT"),
            Map.entry("region", "AWS_REGION"),
            Map.entry("account", "SSM_SIMULATOR_ACCOUNT"),
            Map.entry("signatures", "SSM_SIMULATOR_SIGNATURES"),
            Map.entry("time-scale", "SSM_SIMULATOR_TIME_SCALE"),
            Map.entry("inventory", "SSM_SIMULATOR_INVENTORY"),
            Map.entry("snapshot-dir", "SSM_SIMULATOR_SNAPSHOT_DIR"),
            Map.entry("policy", "SSM_SIMULATOR_POLICY"),
            Map.entry("documents", "SSM_SIMULATOR_DOCUMENTS"),
            Map.entry("script-runner", "SSM_SIMULATOR_SCRIPT_RUNNER"),
            Map.entry("local-runner", "SSM_SIMULATOR_LOCAL_RUNNER"));

    private final Map<String, String> environment;
    private final Map<String, String> options = new HashMap<>();

    SettingsReader(List<String> arguments, Map<String, String> environment) {
        this.environment = environment;
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            var name = name(rest.next());
            if (!FLAGS.contains(name) && !rest.hasNext()) {
                throw new InvalidSettings("--" + name + " needs a value.");
            }
            options.put(name, FLAGS.contains(name) ? "true" : rest.next());
        }
    }

    SimulatorSettings settings() {
        var address = new SimulatorSettings.Address(
                text("host").orElse("127.0.0.1"), port("port", 8090), port("admin-port", 8091));
        return new SimulatorSettings(
                address,
                account(),
                timeScale(),
                new SimulatorSettings.Runners(flag("local-runner"), flag("script-runner")),
                new SimulatorSettings.Files(
                        text("inventory").map(Path::of),
                        text("snapshot-dir").map(Path::of),
                        text("policy").map(Path::of),
                        text("documents").map(Path::of)));
    }

    boolean flag(String name) {
        return text(name).map(Boolean::parseBoolean).orElse(false);
    }

    private Account account() {
        var strict = switch (text("signatures").orElse("strict")) {
            case "strict" -> true;
            case "off" -> false;
            default -> throw new InvalidSettings("--signatures must be strict or off.");
        };
        var key = environment.getOrDefault("AWS_ACCESS_KEY_ID", "");
        var secret = environment.getOrDefault("AWS_SECRET_ACCESS_KEY", "");
        if (strict && (key.isEmpty() || secret.isEmpty())) {
            throw new InvalidSettings("Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY to what callers will sign with,"
                    + " or give --signatures off.");
        }
        return new Account(
                text("region").orElse("eu-central-1"), text("account").orElse("111122223333"), key, secret, strict);
    }

    private double timeScale() {
        var text = text("time-scale").orElse("1");
        try {
            var scale = Double.parseDouble(text);
            if (scale > 0 && scale <= 100_000) {
                return scale;
            }
        } catch (NumberFormatException notANumber) {
            throw invalidScale(text);
        }
        throw invalidScale(text);
    }

    private static InvalidSettings invalidScale(String text) {
        return new InvalidSettings(
                "--time-scale must be a number above 0, such as 10 for ten times faster, not " + text);
    }

    private int port(String name, int fallback) {
        var text = text(name).orElse(Integer.toString(fallback));
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new InvalidSettings("--" + name + " must be a port number, not " + text);
        }
        return Integer.parseInt(text);
    }

    private Optional<String> text(String name) {
        var given = options.containsKey(name) ? options.get(name) : environment.get(ENVIRONMENT.getOrDefault(name, ""));
        return Optional.ofNullable(given).filter(value -> !value.isBlank());
    }

    private static String name(String argument) {
        var name = argument.startsWith("--") ? argument.substring(2) : "";
        if (!FLAGS.contains(name) && !ENVIRONMENT.containsKey(name)) {
            throw new InvalidSettings("%s is not an option. There are: %s and --%s"
                    .formatted(
                            argument,
                            ENVIRONMENT.keySet().stream()
                                    .sorted()
                                    .map(it -> "--" + it)
                                    .toList(),
                            EXIT_ON_EOF));
        }
        return name;
    }
}
