package io.opswrit.local.containers;

import io.opswrit.local.process.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/** What docker-compose.yml says of one container, so that a test starts it with the same image and settings. */
record ContainerDescription(String image, Map<String, String> environment) {
    /** {@code ${NAME}}, {@code ${NAME:-default}} or {@code ${NAME:?message}}. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?::([-?])([^}]*))?}");

    /** @param variables what {@code .env} would say */
    static ContainerDescription of(String name, Map<String, String> variables) throws IOException {
        try (var text = Files.newBufferedReader(Installation.home().resolve("docker-compose.yml"))) {
            Map<String, Map<String, Map<String, Object>>> file = new Yaml().load(text);
            var container = file.get("services").get(name);
            var settings = (Map<?, ?>) container.get("environment");
            return new ContainerDescription(
                    filled(container.get("image"), variables),
                    settings.entrySet().stream()
                            .collect(Collectors.toMap(
                                    setting -> setting.getKey().toString(),
                                    setting -> filled(setting.getValue(), variables))));
        }
    }

    private static String filled(Object value, Map<String, String> variables) {
        return VARIABLE.matcher(value.toString())
                .replaceAll(found -> Matcher.quoteReplacement(value(found, variables)));
    }

    private static String value(MatchResult variable, Map<String, String> variables) {
        var value = variables.get(variable.group(1));
        if (value != null) {
            return value;
        }
        if ("-".equals(variable.group(2))) {
            return variable.group(3);
        }
        throw new IllegalStateException(
                "docker-compose.yml asks for %s, which is not known here".formatted(variable.group(1)));
    }
}
