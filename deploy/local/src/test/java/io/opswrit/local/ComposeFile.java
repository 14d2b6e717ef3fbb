package io.opswrit.local;

import io.opswrit.local.process.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A file for Compose of this checkout, with anchors and merges resolved and variables left as they are. */
public record ComposeFile(String text, Map<String, Map<String, Object>> services) {
    /** {@code ${NAME:?why}} must be given, {@code ${NAME:-value}} may be. */
    static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(:\\?|:-|)([^}]*)}");

    @SuppressWarnings("unchecked")
    public static ComposeFile of(String name) {
        var text = read(name);
        Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        return new ComposeFile(text, (Map<String, Map<String, Object>>) file.get("services"));
    }

    static String read(String name) {
        try {
            return Files.readString(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path path(String name) {
        return Installation.home().resolve(name);
    }

    @SuppressWarnings("unchecked")
    public Map<String, String> environment(String service) {
        var given = (Map<String, Object>) services.get(service).getOrDefault("environment", Map.of());
        var environment = new TreeMap<String, String>();
        given.forEach((name, value) -> environment.put(name, value == null ? null : value.toString()));
        return environment;
    }

    /** The variables that are named in the environment of a service. */
    Set<String> variables(String service) {
        return environment(service).values().stream()
                .flatMap(value -> VARIABLE.matcher(value).results())
                .map(variable -> variable.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All variables that have to be given, or those that may be. */
    Set<String> variables(boolean required) {
        return VARIABLE.matcher(text)
                .results()
                .filter(variable -> variable.group(2).equals(":-") != required)
                .map(variable -> variable.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Stream<MatchResult> allVariables() {
        return VARIABLE.matcher(text).results();
    }

    @SuppressWarnings("unchecked")
    Map<String, Map<String, String>> needed(String service) {
        return (Map<String, Map<String, String>>) services.get(service).getOrDefault("depends_on", Map.of());
    }

    /** Sets something up and ends: others wait for its end. */
    boolean ends(String service) {
        return services.keySet().stream()
                .map(other -> needed(other).getOrDefault(service, Map.of()).get("condition"))
                .anyMatch("service_completed_successfully"::equals);
    }

    @SuppressWarnings("unchecked")
    List<String> list(String service, String name) {
        return (List<String>) services.get(service).getOrDefault(name, List.of());
    }
}
