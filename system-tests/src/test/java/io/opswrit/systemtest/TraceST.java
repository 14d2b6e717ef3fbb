package io.opswrit.systemtest;

import static io.opswrit.systemtest.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;
import io.opswrit.local.Principal;
import io.opswrit.local.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** One request is one trace: through every outbox, topic and consumer, and into the logs of those who speak of it. */
class TraceST {

    private final LocalStack stack = Stacks.shared();
    private final Portal portal = new Portal(stack);
    private final Topics topics = new Topics(stack);

    @Test
    void everyTopicCarriesTheTraceOfTheRequestAndLogsNameIt() {
        // Given
        String id = portal.restartNginx(Instances.PRODUCTION);

        // When
        portal.approve(Persona.BOB, id);
        portal.awaitRecord(id, "SUCCEEDED");

        // Then
        List<String> traces =
                List.of("request-events", "approval-events", "execution-events", "command-results").stream()
                        .map(topic -> trace(topics.await(Principal.ADMIN, topic, id)))
                        .distinct()
                        .toList();
        assertThat(traces).hasSize(1);
        await("a log line with request and trace")
                .until(() -> log(Service.APPROVAL).stream()
                        .anyMatch(line -> line.contains(id) && line.contains(traces.getFirst())));
    }

    private static String trace(ConsumerRecord<String, String> event) {
        String traceparent =
                new String(event.headers().lastHeader("traceparent").value(), StandardCharsets.UTF_8);
        return traceparent.substring(3, 35);
    }

    private List<String> log(Service service) {
        Path file = stack.part(service).log();
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
