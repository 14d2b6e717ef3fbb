package io.opswrit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KafkaIT {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @ParameterizedTest
    @CsvSource({
        "REQUEST_SERVICE,  request-events",
        "APPROVAL_SERVICE, approval-events",
        "EXECUTOR_SERVICE, execution-events",
        "EXECUTOR_SERVICE, command-results",
        "EXECUTOR_SERVICE, fleet",
        "AUDIT_SERVICE,    notification-events"
    })
    void aServiceWritesItsOwnTopics(Principal service, String topic) throws Exception {
        // When
        var written = write(service, topic, "hello");

        // Then
        assertThat(written.hasOffset()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "REQUEST_SERVICE,  approval-events",
        "APPROVAL_SERVICE, request-events",
        "EXECUTOR_SERVICE, approval-events",
        "AUDIT_SERVICE,    command-results"
    })
    void nobodyWritesTheTopicOfAnother(Principal principal, String topic) {
        // When
        var attempt = assertThatThrownBy(() -> write(principal, topic, "forged"));

        // Then
        attempt.isInstanceOf(ExecutionException.class).hasCauseInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void aReaderOfResultsWritesNothing() {
        // When
        var attempt = assertThatThrownBy(() -> write(Principal.RESULTS_READER, "command-results", "forged"));

        // Then
        attempt.hasRootCauseInstanceOf(AuthorizationException.class);
    }

    @Test
    void aReaderOfResultsReadsThem() throws Exception {
        // Given
        var text = UUID.randomUUID().toString();
        write(Principal.EXECUTOR_SERVICE, "command-results", text);

        // When
        var values = read(Principal.RESULTS_READER, "results-test", "command-results", text);

        // Then
        assertThat(values).contains(text);
    }

    @Test
    void aReaderOfResultsReadsNothingElse() {
        // When
        var attempt =
                assertThatThrownBy(() -> read(Principal.RESULTS_READER, "results-test", "execution-events", "never"));

        // Then
        attempt.isInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void aConsumerGroupBelongsToThePrincipalOfItsPrefix() {
        // When
        var attempt =
                assertThatThrownBy(() -> read(Principal.RESULTS_READER, "audit-stolen", "command-results", "never"));

        // Then
        attempt.isInstanceOf(GroupAuthorizationException.class);
    }

    private static RecordMetadata write(Principal principal, String topic, String text) throws Exception {
        var settings = new HashMap<>(SharedStack.get().kafka().clientSettings(principal));
        settings.put("delivery.timeout.ms", "15000");
        settings.put("request.timeout.ms", "10000");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            return producer.send(new ProducerRecord<>(topic, "key", text)).get();
        }
    }

    private static List<String> read(Principal principal, String group, String topic, String awaited) {
        var settings = new HashMap<>(SharedStack.get().kafka().clientSettings(principal));
        settings.put("group.id", group);
        settings.put("auto.offset.reset", "earliest");
        var values = new ArrayList<String>();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            while (!values.contains(awaited) && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(received -> values.add(received.value()));
            }
        }
        return values;
    }
}
