package io.opswrit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What forms and clients are told about parameters must agree with what the catalogue itself says. */
class ParametersSchemaTest {
    private static final Catalogue CATALOGUE = Catalogue.packaged();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CheckDiskSpace  | {}                                  | true",
                "CheckDiskSpace  | {\"path\": \"/\"}                   | false",
                "RestartService  | {\"service_name\": \"nginx\"}       | true",
                "RestartService  | {\"service_name\": \"nginx.service\"} | true",
                "RestartService  | {\"service_name\": \"nginx.socket\"} | false",
                "RestartService  | {\"service_name\": \"a; b\"}        | false",
                "RestartService  | {\"service_name\": 5}               | false",
                "RestartService  | {}                                  | false",
                "PatchNow        | {}                                  | true",
                "PatchNow        | {\"package_manager\": \"yum\"}      | true",
                "PatchNow        | {\"package_manager\": \"brew\"}     | false",
                "RunCustomScript | {\"script_name\": \"rotate-logs\"}  | true",
                "RunCustomScript | {\"script_name\": \"other\"}        | false"
            })
    void judgesAsTheCatalogueDoes(String key, String parameters, boolean valid) throws JsonProcessingException {
        // Given
        JsonNode schema = CATALOGUE.find(key).orElseThrow().parametersSchema();
        JsonNode body = new JsonMapper().readTree(parameters);

        // When
        boolean accepted = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(body)
                .isEmpty();

        // Then
        assertThat(accepted).isEqualTo(valid);
    }
}
