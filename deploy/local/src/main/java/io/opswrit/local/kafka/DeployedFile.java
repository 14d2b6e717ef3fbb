package io.opswrit.local.kafka;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;

/** Reads a file of deploy/kafka, which the build copies to the class path. */
final class DeployedFile {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private DeployedFile() {}

    static <T> T read(String name, Class<T> type) throws IOException {
        try (var file = DeployedFile.class.getResourceAsStream("/deploy/kafka/" + name)) {
            return YAML.readValue(file, type);
        }
    }
}
