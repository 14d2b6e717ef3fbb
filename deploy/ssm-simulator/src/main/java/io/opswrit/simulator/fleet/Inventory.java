package io.opswrit.simulator.fleet;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;

/** The instances as the inventory file lists them. */
public record Inventory(List<Instance> instances) {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    public Inventory {
        instances = instances == null ? List.of() : List.copyOf(instances);
        var seen = new HashSet<String>();
        for (var instance : instances) {
            if (!seen.add(instance.id())) {
                throw new IllegalArgumentException("Instance " + instance.id() + " is listed twice");
            }
        }
    }

    public static Inventory packaged() {
        return read(Inventory.class.getResourceAsStream("/io/opswrit/simulator/inventory.yaml"), "packaged inventory");
    }

    public static Inventory load(Path file) {
        try {
            return read(Files.newInputStream(file), file.toString());
        } catch (IOException unreadable) {
            throw new InvalidInventory("The inventory " + file + " cannot be read", unreadable);
        }
    }

    private static Inventory read(InputStream yaml, String source) {
        try (yaml) {
            return YAML.readValue(yaml, Inventory.class);
        } catch (JacksonException invalid) {
            throw new InvalidInventory(source + ": " + invalid.getOriginalMessage(), invalid);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
