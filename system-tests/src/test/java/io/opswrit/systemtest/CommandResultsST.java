package io.opswrit.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Principal;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

/** A downstream system reads the public topic with its own principal and nothing of ours. */
class CommandResultsST {

    private final LocalStack stack = Stacks.shared();
    private final Portal portal = new Portal(stack);
    private final Topics topics = new Topics(stack);

    @Test
    void aPlainClientReadsACompleteResult() throws JsonProcessingException {
        // Given
        String id = portal.checkDiskSpace(Instances.STAGING);

        // When
        var found = topics.await(Principal.RESULTS_READER, "command-results", id);

        // Then
        JsonNode result = Http.JSON.readTree(found.value());
        assertThat(result.path("outcome").asText()).isEqualTo("SUCCEEDED");
        assertThat(result.path("request_id").asText()).isEqualTo(id);
        assertThat(result.path("output").asText()).contains("Filesystem");
        assertThat(header(found, "ce_type")).isEqualTo("io.opswrit.result.completed.v1");
        assertThat(header(found, "ce_subject")).isEqualTo(id);
        assertThat(header(found, "content-type")).isEqualTo("application/json");
        assertThat(header(found, "traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    }

    @Test
    void theReadersPrincipalReadsNothingElse() {
        assertThatThrownBy(() -> topics.await(Principal.RESULTS_READER, "request-events", "any"))
                .isInstanceOf(TopicAuthorizationException.class);
    }

    private static String header(org.apache.kafka.clients.consumer.ConsumerRecord<String, String> found, String name) {
        return new String(found.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
